package nl.wijkmaat.app.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.engine.burden.multiverse.Judgement;
import nl.wijkmaat.engine.scheme.BurdenBeside;
import nl.wijkmaat.engine.scheme.BurdenBeside.AreaBurden;
import nl.wijkmaat.engine.scheme.BurdenBeside.Tally;
import nl.wijkmaat.engine.statistics.Provenance;

/** The first half of a gap page: what weighs on the wijken of the gemeente, and how sure that is. */
final class GapBurden {

    private static final int MOST_AREAS = 12;
    private static final int MOST_HINGES = 3;

    private final GapWords words;
    private final GapAnswer answer;
    private final Page page;

    GapBurden(GapWords words, GapAnswer answer, Page page) {
        this.words = words;
        this.answer = answer;
        this.page = page;
    }

    void write(boolean isUnfinished) {
        page.heading(words.text("gap.burden"));
        Optional<BurdenBeside> found = answer.findBurden();
        WeighedCountry country = answer.country();
        if (found.isEmpty() || country == null) {
            page.paragraph(
                    isUnfinished
                            ? words.text("gap.burden_unfinished")
                            : words.text("gap.burden_none", answer.place().gemeenteName()));
            return;
        }
        if (!answer.place().isGemeente()) {
            page.paragraph(words.text(
                    "gap.burden_level",
                    answer.place().place().name(),
                    answer.place().gemeenteName()));
        }
        BurdenBeside burden = found.get();
        boolean isCompared = country.result().question().reference().isPresent();
        page.paragraph(words.cited(
                words.text(
                        "gap.burden_how",
                        String.valueOf(country.year()),
                        String.valueOf(country.boundaryYear()),
                        country.result().methods()),
                sources(country)));
        page.paragraph(words.text("gap.burden_line", answer.line())
                + (isCompared
                        ? " "
                                + words.text(
                                        "gap.burden_compared", words.programme().orElseThrow())
                        : ""));
        table(burden);
        notMeasured(burden);
        if (isCompared) {
            tallies(burden);
        } else {
            page.paragraph(words.text("gap.burden_no_reference"));
        }
    }

    /** Each table of figures that the weights rest on. */
    static List<String> sources(WeighedCountry country) {
        return country.assembled().provenance().stream()
                .map(GapBurden::source)
                .distinct()
                .sorted()
                .toList();
    }

    private static String source(Provenance p) {
        return p.publisher() + ", " + p.table() + ", " + p.year() + " (" + p.licence() + ")";
    }

    private void table(BurdenBeside burden) {
        List<AreaBurden> shown = burden.areas().stream().limit(MOST_AREAS).toList();
        page.table(
                List.of(
                        words.text("gap.column.wijk"),
                        words.text("gap.column.residents"),
                        words.text("gap.column.weight"),
                        words.text("gap.column.range"),
                        words.text("gap.column.stacking"),
                        words.text("gap.column.comparable")),
                shown.stream().map(this::row).toList());
        if (shown.stream().anyMatch(AreaBurden::hasFewResidents)) {
            page.paragraph(words.text("gap.few_residents", BurdenBeside.FEW_RESIDENTS));
        }
        if (burden.areas().size() > MOST_AREAS) {
            page.paragraph(words.text("gap.burden_more", burden.areas().size() - MOST_AREAS));
        }
    }

    private List<String> row(AreaBurden area) {
        var weight = area.weight();
        return List.of(
                area.row().name() + " (" + area.row().code() + ")",
                Double.isNaN(area.row().residents())
                        ? words.text("unknown")
                        : words.number(area.row().residents()) + (area.hasFewResidents() ? " *" : ""),
                weight == null ? words.text("unknown") : words.number(weight.median()),
                weight == null ? "" : words.number(weight.low()) + "–" + words.number(weight.high()),
                stacking(area),
                Double.isNaN(area.comparableShare())
                        ? words.text("unknown")
                        : words.number(100 * area.comparableShare()) + "%");
    }

    private String stacking(AreaBurden area) {
        if (area.stacking().measured() == 0) {
            return words.text("unknown");
        }
        String count =
                words.text("gap.of", area.stacking().beyond(), area.stacking().measured());
        return area.beyond().isEmpty()
                ? count
                : count + ": "
                        + String.join(
                                ", ", area.beyond().stream().map(words::domain).toList());
    }

    /** A domain of which nothing is known weighs nothing, so a reader must see which those are. */
    private void notMeasured(BurdenBeside burden) {
        Map<String, Integer> areas = new LinkedHashMap<>();
        burden.areas().forEach(area -> area.unmeasured().forEach(domain -> areas.merge(domain, 1, Integer::sum)));
        if (!areas.isEmpty()) {
            page.paragraph(words.text(
                    "gap.domains_missing",
                    words.joined(areas.entrySet().stream()
                            .map(e -> words.text("gap.domain_missing", words.domain(e.getKey()), e.getValue()))
                            .toList()),
                    burden.areas().size()));
        }
    }

    private void tallies(BurdenBeside burden) {
        List<String> items = new ArrayList<>();
        Tally surely = burden.surely();
        items.add(
                surely.areas() == 0
                        ? words.text("gap.burden_surely_none", burden.areas().size())
                        : words.text(
                                "gap.burden_surely",
                                surely.areas(),
                                burden.areas().size(),
                                surely.residents()));
        if (burden.undecided().areas() > 0) {
            List<String> hinges = hinges(burden);
            items.add(words.text(
                            "gap.burden_undecided",
                            burden.undecided().areas(),
                            burden.undecided().residents())
                    + (hinges.isEmpty() ? "" : " " + words.text("gap.burden_hinges", words.joined(hinges))));
        }
        add(items, "gap.burden_lighter", burden.lighter());
        add(items, "gap.burden_unmeasured", burden.unmeasured());
        page.bullets(items);
    }

    private void add(List<String> items, String key, Tally tally) {
        if (tally.areas() > 0) {
            items.add(words.text(key, tally.areas(), tally.residents()));
        }
    }

    private List<String> hinges(BurdenBeside burden) {
        return burden.areas().stream()
                .filter(a -> a.judgement() == Judgement.UNDECIDED)
                .flatMap(a -> Optional.ofNullable(a.hinge()).stream())
                .map(hinge -> hinge.replaceAll(":.*", ""))
                .distinct()
                .limit(MOST_HINGES)
                .map(hinge -> words.text("hinge." + hinge))
                .toList();
    }
}
