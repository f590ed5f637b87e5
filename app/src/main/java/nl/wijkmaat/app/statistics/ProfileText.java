package nl.wijkmaat.app.statistics;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkmaat.app.area.MeantPlace;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Crossing;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.statistics.Coverage;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Profile;
import nl.wijkmaat.engine.statistics.Provenance;
import nl.wijkmaat.engine.statistics.Value;
import nl.wijkmaat.engine.statistics.Value.Measured;

/** A profile for people at a terminal: by domain, beside gemeente and country, then what is missing and where figures come from. */
final class ProfileText {

    private final Shell shell;
    private final Atlas atlas;
    private final CrossingText crossings;
    private final MeantPlace meant;
    private final Profile profile;
    private final List<Provenance> sources = new ArrayList<>();

    ProfileText(Shell shell, Atlas atlas, MeantPlace meant, Profile profile) {
        this.shell = shell;
        this.atlas = atlas;
        this.crossings = new CrossingText(shell);
        this.meant = meant;
        this.profile = profile;
    }

    /**
     * @param withMissing whether what has no figure here is listed too; else it is counted by reason
     * @param withEarlier whether figures of earlier years follow, under a heading of their own
     */
    void write(PrintStream out, boolean withMissing, boolean withEarlier) {
        out.println(heading());
        if (profile.isInvented()) {
            out.println(shell.text("invented.warning"));
        }
        meant.caveat().ifPresent(caveat -> out.println(shell.in(caveat)));
        Map<Domain, List<Profile.Line>> byDomain = new LinkedHashMap<>();
        profile.lines().stream()
                .filter(line -> withMissing || isMeasuredInPart(line))
                .forEach(line -> byDomain.computeIfAbsent(line.indicator().domain(), _ -> new ArrayList<>())
                        .add(line));
        byDomain.forEach((domain, lines) -> {
            out.println();
            grid(shell.in(domain.name()), lines, false).withoutEmptyColumns().writeWrapped(out, Grid.SCREEN_WIDTH);
        });
        if (withEarlier && !profile.earlier().isEmpty()) {
            out.println();
            grid(shell.text("profile.earlier"), profile.earlier(), true)
                    .withoutEmptyColumns()
                    .writeWrapped(out, Grid.SCREEN_WIDTH);
        }
        out.println();
        notes(out);
        missing(out, withMissing);
        if (!withEarlier && !profile.earlier().isEmpty()) {
            out.println(
                    shell.text("profile.earlier_there_are", profile.earlier().size()));
        }
        writeSources(out);
        out.flush();
    }

    private static boolean isMeasured(Profile.Line line) {
        return line.own().value() instanceof Measured;
    }

    /** Whether there is a figure, or one of a part too small to stand for the whole. */
    private static boolean isMeasuredInPart(Profile.Line line) {
        return isMeasured(line)
                || line.own().basis() instanceof Figure.FromParts parts
                        && parts.ofMeasuredPart().isPresent();
    }

    private String heading() {
        String place = switch (meant.place()) {
            case Area area ->
                shell.text(
                        "profile.area", area.name(), area.code(), Messages.of(shell.language(), "level", area.level()));
            case CustomArea custom ->
                shell.text("profile.custom", custom.name(), custom.members().size());
        };
        return shell.text("profile.heading", place, profile.year(), profile.boundaryYear());
    }

    private Grid grid(String title, List<Profile.Line> lines, boolean withYear) {
        List<String> columns = new ArrayList<>(List.of(
                title,
                withYear ? shell.text("column.year") : "",
                shell.text("profile.here"),
                shell.text("profile.range"),
                profile.gemeente().map(Area::name).orElse(""),
                shell.text("profile.country"),
                shell.text("profile.unit"),
                profile.lines().stream().anyMatch(line -> !shownStanding(line).isEmpty())
                        ? shell.text("profile.standing")
                        : "",
                shell.text("profile.source")));
        Grid grid = new Grid(columns);
        for (Profile.Line line : lines) {
            grid.add(
                    shell.in(line.indicator().name()),
                    withYear ? line.year() : "",
                    amount(Optional.of(line.own())) + (line.restsOnFew() ? "!" : ""),
                    range(line.own()),
                    amount(line.gemeente()),
                    amount(line.country()),
                    Messages.of(shell.language(), "unit", line.indicator().unit()),
                    shownStanding(line),
                    line.own().provenance().stream().map(this::reference).collect(joining()));
        }
        return grid;
    }

    private String shownStanding(Profile.Line line) {
        return Messages.of(shell.language(), "standing", line.standing());
    }

    private String amount(Optional<Figure> figure) {
        if (figure.isEmpty()) {
            return "";
        }
        return switch (figure.get().value()) {
            case Measured measured ->
                shown(measured.amount(), figure.get()) + (figure.get().isOfMeasuredPartOnly() ? "*" : "");
            case Value.Missing missing -> Messages.of(shell.language(), "missing", missing.reason());
        };
    }

    private String range(Figure figure) {
        String range = figure.value() instanceof Measured measured ? ends(measured, figure) : "";
        return figure.basis() instanceof Figure.FromParts parts
                ? (range + " " + coverage(parts, figure)).strip()
                : range;
    }

    /** Nothing where the amount is known nearer than it is shown. */
    private String ends(Measured measured, Figure figure) {
        if (figure.indicator().unit().hides(measured.range())) {
            return "";
        }
        int decimals = figure.indicator().unit().decimals(measured.range());
        String low = Grid.shown(measured.range().low(), decimals, shell.language());
        String high = Grid.shown(measured.range().high(), decimals, shell.language());
        return low.equals(high) ? "" : low + " – " + high;
    }

    private String coverage(Figure.FromParts parts, Figure figure) {
        Coverage coverage = parts.coverage();
        String text = coverage.isComplete()
                ? ""
                : shell.text(
                        "profile.coverage",
                        coverage.measuredParts(),
                        coverage.parts() - coverage.emptyParts(),
                        coverage.measuredShare().isPresent()
                                ? Grid.shown(
                                                tenthsBelow(
                                                        coverage.measuredShare().getAsDouble()),
                                                1,
                                                shell.language()) + "%"
                                : shell.text("unknown"));
        if (figure.value() instanceof Value.Missing && parts.ofMeasuredPart().isPresent()) {
            text += " "
                    + shell.text(
                            "profile.measured_part",
                            shown(parts.ofMeasuredPart().get().amount(), figure));
        }
        if (coverage.weightYear().isPresent()) {
            text += " "
                    + shell.text("profile.weight_year", coverage.weightYear().getAsInt());
        }
        return Stream.concat(
                        Stream.of(text.strip()),
                        figure.findStandIn().flatMap(atlas.catalogue()::findIndicator).stream()
                                .map(count -> shell.text("profile.stand_in", shell.in(count.name()))))
                .filter(part -> !part.isEmpty())
                .collect(joining(" "));
    }

    /** Percent, rounded down: what lacks a part is never all of it. */
    private static double tenthsBelow(double share) {
        return Math.floor(1000 * share) / 10;
    }

    /** The number of a source, which is listed below in the order of first mention. */
    private String reference(Provenance source) {
        if (!sources.contains(source)) {
            sources.add(source);
        }
        return "[" + (sources.indexOf(source) + 1) + "]";
    }

    private void notes(PrintStream out) {
        if (profile.lines().stream().anyMatch(Profile.Line::restsOnFew)) {
            out.println(shell.text("profile.few", Profile.FEW));
        }
        if (profile.lines().stream().flatMap(Profile.Line::figures).anyMatch(Figure::isOfMeasuredPartOnly)) {
            out.println(shell.text("profile.star"));
        }
    }

    /** How many have no figure, by reason; and of those that could not cross from other boundaries, why not. */
    private void missing(PrintStream out, boolean areListed) {
        int count = profile.listMissing().size();
        if (count == 0) {
            return;
        }
        out.println(shell.text(
                areListed ? "profile.missing_listed" : "profile.missing",
                count,
                profile.lines().size()));
        profile.countMissingByReason().forEach((reason, number) -> {
            String text = Messages.of(shell.language(), "missing", reason);
            String more = switch (reason) {
                case BOUNDARY_CHANGED -> obstacles();
                case NOT_MEASURED -> withoutSource();
                default -> "";
            };
            out.println("  " + number + "  " + text + more);
        });
    }

    /** What nobody measured, as far as is known here, is another thing than what no imported source holds. */
    private String withoutSource() {
        long count = profile.listMissing().stream()
                .filter(line -> line.own().value().equals(Value.missing(MissingReason.NOT_MEASURED)))
                .filter(line -> line.own().provenance().isEmpty())
                .count();
        return count == 0 ? "" : " " + shell.text("profile.missing_without_source", count);
    }

    private String obstacles() {
        List<String> obstacles = profile.listMissing().stream()
                .filter(line -> line.own().value().equals(Value.missing(MissingReason.BOUNDARY_CHANGED)))
                .flatMap(line -> crossingsOf(line.own()).stream())
                .map(crossing -> shell.text("crossing.from", crossing.fromBoundaryYear(), crossings.of(crossing)))
                .distinct()
                .sorted()
                .toList();
        return obstacles.isEmpty() ? "" : " (" + String.join("; ", obstacles) + ")";
    }

    private List<Crossing> crossingsOf(Figure figure) {
        return atlas.listCrossings(profile.place(), figure, profile.boundaryYear());
    }

    private void writeSources(PrintStream out) {
        Map<Integer, Crossing> waysByYear = new LinkedHashMap<>();
        Stream.concat(profile.lines().stream(), profile.earlier().stream())
                .filter(ProfileText::isMeasured)
                .flatMap(line -> crossingsOf(line.own()).stream())
                .filter(crossing -> crossing.relation().isPresent())
                .forEach(crossing -> waysByYear.putIfAbsent(crossing.fromBoundaryYear(), crossing));
        out.println(shell.text("profile.sources"));
        for (int i = 0; i < sources.size(); i++) {
            Provenance source = sources.get(i);
            Crossing way = waysByYear.get(source.boundaryYear());
            out.println("  [" + (i + 1) + "] "
                    + shell.text(
                            "profile.source_line",
                            source.publisher(),
                            source.table(),
                            source.year(),
                            source.boundaryYear(),
                            source.licence(),
                            source.edition()
                                    .substring(0, Math.min(12, source.edition().length())))
                    + (way == null
                            ? ""
                            : "; " + shell.text("crossing.brought", profile.boundaryYear(), crossings.of(way))));
        }
    }

    private String shown(double amount, Figure figure) {
        return Grid.shown(amount, figure.indicator().unit().decimals(), shell.language());
    }
}
