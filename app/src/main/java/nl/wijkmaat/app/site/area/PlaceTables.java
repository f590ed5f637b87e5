package nl.wijkmaat.app.site.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.comparison.Movements;
import nl.wijkmaat.app.download.Origin;
import nl.wijkmaat.app.download.TableFile;
import nl.wijkmaat.app.scheme.AccessOverview;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.site.AnswerPart;
import nl.wijkmaat.app.site.Download;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.editions.export.ParquetTable.CellType;
import nl.wijkmaat.editions.export.ParquetTable.Column;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.engine.burden.Spread;
import nl.wijkmaat.engine.comparison.movement.Point;
import nl.wijkmaat.engine.comparison.movement.TheilSenSlope;
import org.jspecify.annotations.Nullable;

/** What pages say of the burden, access and movement of places, as tables of a file of which each row can be followed home. */
public final class PlaceTables {

    private static final String BURDEN = "burden";
    private static final String ACCESS = "access";
    private static final String MOVEMENT = "movement";

    private static final List<Column> BURDEN_COLUMNS = Origin.columns(
            new Column("area", CellType.TEXT),
            new Column("name", CellType.TEXT),
            new Column("year", CellType.WHOLE),
            new Column("boundary_year", CellType.WHOLE),
            new Column("measure", CellType.TEXT),
            new Column("value", CellType.NUMBER),
            new Column("low", CellType.NUMBER),
            new Column("high", CellType.NUMBER),
            new Column("missing_reason", CellType.TEXT),
            new Column("measured", CellType.WHOLE),
            new Column("of", CellType.WHOLE),
            new Column("gemeente_low", CellType.NUMBER),
            new Column("gemeente_median", CellType.NUMBER),
            new Column("gemeente_high", CellType.NUMBER),
            new Column("focus_low", CellType.NUMBER),
            new Column("focus_median", CellType.NUMBER),
            new Column("focus_high", CellType.NUMBER));

    private static final List<Column> ACCESS_COLUMNS = Origin.columns(
            new Column("area", CellType.TEXT),
            new Column("name", CellType.TEXT),
            new Column("boundary_year", CellType.WHOLE),
            new Column("day", CellType.TEXT),
            new Column("scheme", CellType.TEXT),
            new Column("scheme_name", CellType.TEXT),
            new Column("design", CellType.TRUTH),
            new Column("outcome", CellType.TEXT),
            new Column("reason", CellType.TEXT),
            new Column("article", CellType.TEXT),
            new Column("all_else", CellType.TEXT));

    private static final List<Column> MOVEMENT_COLUMNS = Origin.columns(
            new Column("area", CellType.TEXT),
            new Column("name", CellType.TEXT),
            new Column("boundary_year", CellType.WHOLE),
            new Column("indicator", CellType.TEXT),
            new Column("year", CellType.WHOLE),
            new Column("position", CellType.NUMBER),
            new Column("low", CellType.NUMBER),
            new Column("high", CellType.NUMBER),
            new Column("trend", CellType.TEXT),
            new Column("slope", CellType.NUMBER),
            new Column("slope_low", CellType.NUMBER),
            new Column("slope_high", CellType.NUMBER),
            new Column("crossing_from", CellType.NUMBER),
            new Column("crossing_to", CellType.NUMBER));

    private final Atlas atlas;
    private final Texts texts;
    private final List<Told> places;

    /**
     * What a page tells of one place.
     *
     * @param code of the place; the codes of its parts with {@code +} between them
     * @param access empty when it does not lie in one gemeente
     * @param movement empty when the page tells of none
     */
    public record Told(
            String code,
            String name,
            Burden burden,
            Optional<AccessOverview> access,
            Optional<PlaceMovement> movement) {}

    public PlaceTables(Atlas atlas, Texts texts, List<Told> places) {
        this.atlas = atlas;
        this.texts = texts;
        this.places = List.copyOf(places);
    }

    /** The parts that there are, also those that are still being worked out. */
    public List<String> listParts() {
        return listParts(
                places.stream().anyMatch(place -> place.access().isPresent()),
                places.stream()
                        .flatMap(place -> place.movement().stream())
                        .anyMatch(movement -> !(movement instanceof PlaceMovement.Absent)));
    }

    private static List<String> listParts(boolean hasAccess, boolean hasMovement) {
        List<String> parts = new ArrayList<>(List.of(BURDEN));
        if (hasAccess) {
            parts.add(ACCESS);
        }
        if (hasMovement) {
            parts.add(MOVEMENT);
        }
        parts.add(AnswerPart.ALL);
        return parts;
    }

    /**
     * The parts as a page offers them.
     *
     * @param files address of the files of the page
     */
    public static List<Download> listDownloads(Texts texts, Link files, boolean hasAccess, boolean hasMovement) {
        return listParts(hasAccess, hasMovement).stream()
                .map(part -> AnswerPart.offer(heading(texts, part), files, part))
                .toList();
    }

    private static String heading(Texts texts, String part) {
        return switch (part) {
            case BURDEN -> texts.text("burden.heading");
            case ACCESS -> texts.text("access.heading");
            case MOVEMENT -> texts.text("movement.heading");
            default -> texts.text("area.download.all");
        };
    }

    /** @throws Refusal when it is still being worked out */
    public byte[] write(AnswerPart part) {
        return part.write(this::document, this::table);
    }

    private TableFile table(String part) {
        return new TableFile(columns(part), rows(part));
    }

    private static List<Column> columns(String part) {
        return switch (part) {
            case BURDEN -> BURDEN_COLUMNS;
            case ACCESS -> ACCESS_COLUMNS;
            default -> MOVEMENT_COLUMNS;
        };
    }

    private List<List<String>> rows(String part) {
        return places.stream()
                .flatMap(place -> switch (part) {
                    case BURDEN -> burden(place);
                    case ACCESS -> access(place);
                    default -> movement(place);
                })
                .toList();
    }

    /** Every part by its name, with a row as an object. */
    private Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (String part : listParts()) {
            if (!part.equals(AnswerPart.ALL)) {
                List<Column> columns = columns(part);
                all.put(
                        part,
                        rows(part).stream().map(row -> object(columns, row)).toList());
            }
        }
        return all;
    }

    private static Map<String, @Nullable Object> object(List<Column> columns, List<String> row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = row.get(i);
            object.put(
                    columns.get(i).name(),
                    text.isEmpty()
                            ? null
                            : switch (columns.get(i).type()) {
                                case TEXT -> text;
                                case WHOLE -> Long.valueOf(text);
                                case NUMBER -> Double.valueOf(text);
                                case TRUTH -> Boolean.valueOf(text);
                            });
        }
        return object;
    }

    private Stream<List<String>> burden(Told place) {
        return switch (place.burden()) {
            case Burden.Pending _ -> throw Refusal.notYet("error.not-yet");
            case Burden.Absent(var why) ->
                Stream.of(new BurdenRow(place, Optional.empty()).write(BURDEN, Double.NaN, lower(why)));
            case Burden.Known known -> known(new BurdenRow(place, Optional.of(known)), known);
        };
    }

    private static Stream<List<String>> known(BurdenRow row, Burden.Known known) {
        List<List<String>> rows = new ArrayList<>();
        for (Burden.Position position : known.domains()) {
            rows.add(row.write(
                    position.domain().id(),
                    position.measure(),
                    lower(position.absence()),
                    position.measured(),
                    position.indicators()));
        }
        rows.add(row.write(
                "stacking",
                known.stacking().measured() == 0 ? Double.NaN : known.stacking().beyond(),
                "not_here",
                known.stacking().measured(),
                known.domains().size()));
        known.weight()
                .ifPresentOrElse(
                        weight -> rows.add(row.write("weight", weight.measure(), "")),
                        () -> rows.add(row.write("weight", Double.NaN, "not_judged")));
        rows.add(known.beside()
                .map(beside -> row.write("comparable", beside.percent(), ""))
                .orElseGet(() -> row.write("comparable", Double.NaN, "not_judged")));
        rows.add(row.write("residents", known.residents(), "not_here"));
        return rows.stream();
    }

    /** Writes lines about the burden of one place. */
    private final class BurdenRow {
        private final Told place;
        private final Optional<Burden.Known> known;
        private final Origin origin;

        BurdenRow(Told place, Optional<Burden.Known> known) {
            this.place = place;
            this.known = known;
            this.origin = Origin.ofSources(
                    known.flatMap(Burden.Known::recipe).orElse(""),
                    known.map(Burden.Known::provenance).orElse(List.of()),
                    atlas);
        }

        List<String> write(String measure, double value, String missing) {
            return write(measure, value, "", "", missing, "", "", Optional.empty(), Optional.empty());
        }

        List<String> write(String measure, double value, String missing, int measured, int of) {
            return write(
                    measure,
                    value,
                    "",
                    "",
                    missing,
                    Integer.toString(measured),
                    Integer.toString(of),
                    Optional.empty(),
                    Optional.empty());
        }

        List<String> write(String measure, Burden.Measure figure, String missing) {
            return write(measure, figure, missing, "", "");
        }

        List<String> write(String measure, Burden.Measure figure, String missing, int measured, int of) {
            return write(measure, figure, missing, Integer.toString(measured), Integer.toString(of));
        }

        private List<String> write(String measure, Burden.Measure figure, String missing, String measured, String of) {
            boolean isMeasured = figure.isMeasured();
            return write(
                    measure,
                    figure.own(),
                    isMeasured ? Grid.plain(figure.range().low()) : "",
                    isMeasured ? Grid.plain(figure.range().high()) : "",
                    missing,
                    measured,
                    of,
                    figure.gemeente(),
                    figure.focus());
        }

        private List<String> write(
                String measure,
                double value,
                String low,
                String high,
                String missing,
                String measured,
                String of,
                Optional<Spread> gemeente,
                Optional<Spread> focus) {
            return origin.row(
                    place.code(),
                    place.name(),
                    known.map(k -> Integer.toString(k.year())).orElse(""),
                    known.map(k -> Integer.toString(k.boundaryYear())).orElse(""),
                    measure,
                    number(value),
                    low,
                    high,
                    Double.isNaN(value) ? missing : "",
                    measured,
                    of,
                    gemeente.map(s -> Grid.plain(s.low())).orElse(""),
                    gemeente.map(s -> Grid.plain(s.median())).orElse(""),
                    gemeente.map(s -> Grid.plain(s.high())).orElse(""),
                    focus.map(s -> Grid.plain(s.low())).orElse(""),
                    focus.map(s -> Grid.plain(s.median())).orElse(""),
                    focus.map(s -> Grid.plain(s.high())).orElse(""));
        }
    }

    /** Rules are tested on figures of one boundary year, whichever of them a rule asks for. */
    private Stream<List<String>> access(Told place) {
        return place.access().stream().flatMap(overview -> {
            String asked = overview.id().equals("custom") ? place.code().replace('+', ',') : overview.id();
            Origin origin = Origin.of(
                    "./wijkmaat gap " + asked + " --date " + overview.day(),
                    atlas.listEditions().stream()
                            .filter(edition -> edition.boundaryYear() == overview.boundaryYear())
                            .map(Manifest::edition)
                            .sorted()
                            .toList(),
                    atlas);
            return overview.lines().stream()
                    .map(line -> origin.row(
                            place.code(),
                            place.name(),
                            Integer.toString(overview.boundaryYear()),
                            overview.day().toString(),
                            line.scheme().id(),
                            texts.of(line.scheme().name()),
                            Boolean.toString(line.scheme().isDesign()),
                            line.verdict().id(),
                            texts.of(line.reason()),
                            line.article().orElse(""),
                            line.meetsAllElse().map(verdict -> verdict.id()).orElse("")));
        });
    }

    private Stream<List<String>> movement(Told place) {
        return place.movement().stream().flatMap(movement -> switch (movement) {
            case PlaceMovement.Pending _ -> throw Refusal.notYet("error.not-yet");
            case PlaceMovement.Absent _ -> Stream.empty();
            case PlaceMovement.Known known -> moved(place, known.movements());
        });
    }

    private Stream<List<String>> moved(Told place, Movements found) {
        Origin origin = Origin.of(found.recipe(), found.editions(), atlas);
        return found.lines().stream()
                .flatMap(line ->
                        line.movement().points().stream().map(point -> point(place, found, line, point, origin)));
    }

    private static List<String> point(Told place, Movements found, Movements.Line line, Point point, Origin origin) {
        TheilSenSlope slope = line.movement().slope();
        return origin.row(
                place.code(),
                place.name(),
                Integer.toString(found.boundaryYear()),
                line.indicator().id(),
                Integer.toString(point.year()),
                Grid.plain(point.position()),
                Grid.plain(point.low()),
                Grid.plain(point.high()),
                lower(line.movement().trend()),
                number(slope.slope()),
                number(slope.low()),
                number(slope.high()),
                line.movement().crossing().map(c -> Grid.plain(c.low())).orElse(""),
                line.movement().crossing().map(c -> Grid.plain(c.high())).orElse(""));
    }

    /** What is missing or without end is an empty cell. */
    private static String number(double number) {
        return Double.isFinite(number) ? Grid.plain(number) : "";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
