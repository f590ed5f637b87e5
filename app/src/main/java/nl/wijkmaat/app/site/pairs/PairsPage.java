package nl.wijkmaat.app.site.pairs;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.chart.SvgImage;
import nl.wijkmaat.app.site.Download;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Option;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.ShownTable;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.statistics.Provenance;

/**
 * What the page of pairs inside and outside a list shows.
 *
 * @param self the address of exactly this
 * @param form everything that can be chosen
 * @param wrong what cannot be answered as it was asked
 * @param elsewhen years in which the list has codes, when it has none in the year that is asked
 * @param answer empty while it is being worked out, and when there is none
 * @param why it is not there yet; empty when it is, or is not worked out
 */
public record PairsPage(
        Link self,
        Form form,
        List<String> wrong,
        List<Elsewhen> elsewhen,
        Optional<Answer> answer,
        Optional<Wait> why) {

    public PairsPage {
        wrong = List.copyOf(wrong);
        elsewhen = List.copyOf(elsewhen);
    }

    /** A year with its page. */
    public record Elsewhen(int year, Link link) {}

    /**
     * @param main what most readers choose
     * @param more what some do
     * @param domains those that can be compared
     * @param isMoreOpen whether something of it differs from what is usual
     */
    public record Form(List<Field> main, List<Field> more, List<Option> domains, boolean isMoreOpen) {
        public Form {
            main = List.copyOf(main);
            more = List.copyOf(more);
            domains = List.copyOf(domains);
        }
    }

    /** What a field looks like. */
    public enum Kind {
        SELECT,
        TEXT,
        DAY,
        BOX
    }

    /**
     * A field of the form.
     *
     * @param value what stands in it; of a box what it sends when it is ticked
     * @param options that can be selected; of a box one, which tells whether it is ticked
     * @param hint what stands below it; empty for nothing
     */
    public record Field(Kind kind, Parameter parameter, String label, String value, List<Option> options, String hint) {
        public Field {
            options = List.copyOf(options);
        }
    }

    /**
     * @param sentence the answer in two sentences
     * @param supports what speaks for likeness inside and outside
     * @param against what speaks against it
     * @param shared why fewer have a partner than have a comparable area; empty when as many have
     * @param undecided what is left aside
     * @param paired how many pairs there are
     * @param pairs the pairs, most alike first
     * @param shown how many are shown, when that is not all; empty for all
     * @param alone how many areas on the list have no partner
     * @param unmatched those areas
     * @param unmatchedShown as {@code shown}
     * @param balance how alike the groups are on each domain
     * @param chart the same as a drawing; empty when nothing can be drawn
     * @param caveat what must be known of the list
     * @param method what was done
     * @param indicators that take part, with the year of their figures
     * @param command that gives the same
     * @param provenance where the figures come from
     */
    public record Answer(
            String sentence,
            List<String> supports,
            List<String> against,
            Optional<String> shared,
            List<String> undecided,
            int paired,
            ShownTable pairs,
            Optional<String> shown,
            int alone,
            ShownTable unmatched,
            Optional<String> unmatchedShown,
            ShownTable balance,
            Optional<SvgImage> chart,
            Optional<LocalText> caveat,
            List<LocalText> method,
            List<String> indicators,
            String command,
            List<Provenance> provenance,
            List<Download> downloads) {
        public Answer {
            supports = List.copyOf(supports);
            against = List.copyOf(against);
            undecided = List.copyOf(undecided);
            method = List.copyOf(method);
            indicators = List.copyOf(indicators);
            provenance = List.copyOf(provenance);
            downloads = List.copyOf(downloads);
        }
    }
}
