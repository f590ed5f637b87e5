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
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.statistics.Coverage;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Profile;
import nl.wijkmaat.engine.statistics.Provenance;
import nl.wijkmaat.engine.statistics.Value;
import nl.wijkmaat.engine.statistics.Value.Measured;

/** A profile for people at a terminal: by domain, beside gemeente and country, then what is missing and where figures come from. */
final class ProfileText {

    private final Shell shell;
    private final MeantPlace meant;
    private final Profile profile;
    private final List<Provenance> sources;

    ProfileText(Shell shell, MeantPlace meant, Profile profile) {
        this.shell = shell;
        this.meant = meant;
        this.profile = profile;
        this.sources = Stream.concat(
                        profile.lines().stream().filter(line -> !isUnknownEverywhere(line)), profile.earlier().stream())
                .flatMap(line -> line.own().provenance().stream())
                .distinct()
                .toList();
    }

    /** @param withEarlier whether figures of earlier years follow, under a heading of their own */
    void write(PrintStream out, boolean withEarlier) {
        out.println(heading());
        if (profile.isInvented()) {
            out.println(shell.text("invented.warning"));
        }
        meant.caveat().ifPresent(caveat -> out.println(shell.in(caveat)));
        Map<Domain, List<Profile.Line>> byDomain = new LinkedHashMap<>();
        profile.lines().stream()
                .filter(line -> !isUnknownEverywhere(line))
                .forEach(line -> byDomain.computeIfAbsent(line.indicator().domain(), _ -> new ArrayList<>())
                        .add(line));
        byDomain.forEach((domain, lines) -> {
            out.println();
            grid(shell.in(domain.name()), lines, false).writeTable(out);
        });
        if (withEarlier && !profile.earlier().isEmpty()) {
            out.println();
            grid(shell.text("profile.earlier"), profile.earlier(), true).writeTable(out);
        }
        out.println();
        missing(out);
        if (!withEarlier && !profile.earlier().isEmpty()) {
            out.println(
                    shell.text("profile.earlier_there_are", profile.earlier().size()));
        }
        writeSources(out);
        out.flush();
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
                "",
                shell.text("profile.source")));
        Grid grid = new Grid(columns);
        for (Profile.Line line : lines) {
            grid.add(
                    shell.in(line.indicator().name()),
                    withYear ? line.year() : "",
                    amount(Optional.of(line.own())),
                    range(line.own()),
                    amount(line.gemeente()),
                    amount(line.country()),
                    Messages.of(shell.language(), "unit", line.indicator().unit()),
                    Messages.of(shell.language(), "standing", line.standing()),
                    line.own().provenance().stream()
                            .map(source -> "[" + (sources.indexOf(source) + 1) + "]")
                            .collect(joining()));
        }
        return grid;
    }

    /** Nobody measured it for the place, its gemeente or the country: it is counted below, not listed. */
    private static boolean isUnknownEverywhere(Profile.Line line) {
        return line.figures()
                .allMatch(figure -> figure.value() instanceof Value.Missing
                        && figure.provenance().isEmpty());
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

    /** Nothing where the ends are the same in the decimals shown. */
    private String ends(Measured measured, Figure figure) {
        String low = shown(measured.range().low(), figure);
        String high = shown(measured.range().high(), figure);
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
                                ? Grid.shown(100 * coverage.measuredShare().getAsDouble(), 1, shell.language()) + "%"
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
        return text.strip();
    }

    private void missing(PrintStream out) {
        int count = profile.listMissing().size();
        if (count > 0) {
            String reasons = profile.countMissingByReason().entrySet().stream()
                    .map(entry -> Messages.of(shell.language(), "missing", entry.getKey()) + " " + entry.getValue())
                    .collect(joining(", "));
            out.println(shell.text("profile.missing", count, profile.lines().size(), reasons));
        }
        if (profile.lines().stream().anyMatch(line -> line.own().isOfMeasuredPartOnly())) {
            out.println(shell.text("profile.star"));
        }
    }

    private void writeSources(PrintStream out) {
        out.println(shell.text("profile.sources"));
        for (int i = 0; i < sources.size(); i++) {
            Provenance source = sources.get(i);
            out.println("  [" + (i + 1) + "] "
                    + shell.text(
                            "profile.source_line",
                            source.publisher(),
                            source.table(),
                            source.year(),
                            source.boundaryYear(),
                            source.licence(),
                            source.edition()
                                    .substring(0, Math.min(12, source.edition().length()))));
        }
    }

    private String shown(double amount, Figure figure) {
        return Grid.shown(amount, figure.indicator().unit().decimals(), shell.language());
    }
}
