package nl.wijkmaat.app.site.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkmaat.app.chart.RangeStrip;
import nl.wijkmaat.app.chart.SvgImage;
import nl.wijkmaat.app.download.FileFormat;
import nl.wijkmaat.app.site.Download;
import nl.wijkmaat.app.site.FigureText;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Profile;
import nl.wijkmaat.engine.statistics.Profile.Line;
import nl.wijkmaat.engine.statistics.Value;

/**
 * What the page of a place shows.
 *
 * @param subject what the page is about
 * @param profile what is known of it
 * @param years the years of which there is any figure in these boundaries, newest first
 * @param above the areas that the place lies in, the country first
 * @param below the areas inside it, or the parts that it is made of
 * @param sections the figures by domain, in the order of the catalogue; a domain without any figure is left out
 * @param burden what weighs on the place
 * @param access to which schemes it has access; empty when it does not lie in one gemeente
 * @param likeness the areas most like it; empty for a place that has no others of its kind beside it
 * @param movement how it moves over the years; empty for a place that has no others of its kind beside it
 * @param self the address of this page
 * @param formats in which what the page shows can be had
 * @param figures writes figures in the language of the page
 * @param crossings writes how figures came from other boundaries
 */
public record AreaPage(
        Subject subject,
        Profile profile,
        List<Integer> years,
        List<Area> above,
        List<Area> below,
        List<Section> sections,
        Burden burden,
        Optional<AccessPanel> access,
        Optional<Likeness> likeness,
        Optional<PlaceMovement> movement,
        Link self,
        List<FileFormat> formats,
        FigureText figures,
        CrossingText crossings) {

    /**
     * The figures of one domain.
     *
     * @param domain the field of life
     * @param lines those of which the place, its gemeente or the country has a figure
     */
    public record Section(Domain domain, List<Line> lines) {}

    /** The drawing beside a line; empty for counts, which are larger in a larger place and say nothing side by side. */
    public Optional<SvgImage> strip(Line line) {
        if (line.indicator().aggregation() instanceof Aggregation.Sum) {
            return Optional.empty();
        }
        return RangeStrip.of(
                        line.own().value(),
                        line.gemeente().map(Figure::value),
                        line.country().map(Figure::value))
                .map(SvgImage::of);
    }

    /**
     * The lines without a figure, by why there is none.
     *
     * @param reason why
     * @param isWithoutSource whether that is because no source was imported for this year and these boundaries
     * @param lines in the order of the catalogue
     */
    public record MissingGroup(MissingReason reason, boolean isWithoutSource, List<Line> lines) {}

    /** Why figures are missing, in the order of the reasons; what no source was imported for comes last. */
    public List<MissingGroup> listMissingGroups() {
        List<MissingGroup> groups = new ArrayList<>();
        for (boolean withoutSource : new boolean[] {false, true}) {
            for (MissingReason reason : MissingReason.values()) {
                List<Line> lines = profile.listMissing().stream()
                        .filter(line -> line.own().value() instanceof Value.Missing(var r) && r == reason)
                        .filter(line -> line.own().provenance().isEmpty() == withoutSource)
                        .toList();
                if (!lines.isEmpty()) {
                    groups.add(new MissingGroup(reason, withoutSource, lines));
                }
            }
        }
        return groups;
    }

    /** Whether a part of the page is being worked out, so that the page is to be asked again. */
    public boolean isPending() {
        return burden instanceof Burden.Pending
                || likeness.filter(Likeness.Pending.class::isInstance).isPresent()
                || movement.filter(PlaceMovement.Pending.class::isInstance).isPresent();
    }

    /** Whether any figure of the place is a share or rate of few. */
    public boolean showsFew() {
        return lines().anyMatch(Line::restsOnFew);
    }

    /** Whether any line has a figure of the gemeente to stand beside it. */
    public boolean comparesWithGemeente() {
        return profile.gemeente().isPresent();
    }

    /** Whether the place is not the country itself. */
    public boolean comparesWithCountry() {
        return lines().anyMatch(line -> line.country().isPresent());
    }

    /** Whether any figure shown is an estimate of a model. */
    public boolean showsModelled() {
        return sections.stream()
                .flatMap(s -> s.lines().stream())
                .anyMatch(line -> line.indicator().modelled());
    }

    /** The address of an area in the same boundaries and, where it has figures, the same year. */
    public Link linkTo(Area other) {
        return Link.to(Route.AREA, other.code().code())
                .with(Parameter.BOUNDARY_YEAR, profile.boundaryYear())
                .with(Parameter.YEAR, profile.year());
    }

    /**
     * The address where this area stands beside others in the same boundaries; its comparable areas in the programme come along when they
     * are known.
     */
    public Link linkToCompare() {
        // An area that goes by another name is made of one part, which is the area itself.
        Area own = subject.area().orElseGet(below::getFirst);
        List<String> codes = new ArrayList<>(List.of(own.code().code()));
        likeness.stream()
                .filter(Likeness.Known.class::isInstance)
                .map(Likeness.Known.class::cast)
                .flatMap(known -> known.comparables().inside().stream())
                .flatMap(group -> group.nearest().stream())
                .forEach(neighbour -> codes.add(neighbour.code()));
        return Link.to(Route.COMPARE)
                .with(Parameter.AREAS, String.join(",", codes))
                .with(Parameter.BOUNDARY_YEAR, profile.boundaryYear());
    }

    /** Whether the areas inside can be parts of an area that a reader puts together. */
    public boolean offersParts() {
        return subject.area().isPresent()
                && below.size() > 1
                && below.getFirst().level().isInside(AreaLevel.GEMEENTE);
    }

    /** The address of what this page shows, as a file. */
    public Link linkToFile(FileFormat format) {
        return self.on(self.route() == Route.CUSTOM_AREA ? Route.CUSTOM_AREA_FILE : Route.AREA_FILE)
                .with(Parameter.FORMAT, format.id());
    }

    /** What was worked out of the place and can be had as a file. */
    public List<Download> listDownloads(Texts texts) {
        return PlaceTables.listDownloads(
                texts,
                self.on(self.route() == Route.CUSTOM_AREA ? Route.CUSTOM_AREA_FILE : Route.AREA_FILE),
                access.isPresent(),
                movement.filter(m -> !(m instanceof PlaceMovement.Absent)).isPresent());
    }

    private Stream<Line> lines() {
        return profile.lines().stream();
    }
}
