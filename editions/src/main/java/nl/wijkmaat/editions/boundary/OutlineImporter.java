package nl.wijkmaat.editions.boundary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problem;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.problem.Texts;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Reads a file of outlines, checks and repairs them, and brings them to RD New. */
public final class OutlineImporter {

    private final String file;
    private final Problems problems = new Problems();
    private final List<Refusal> refused = new ArrayList<>();
    private final Map<AreaCode, OutlineTable.Outline> outlines = new LinkedHashMap<>();
    private final Map<AreaCode, Long> lines = new LinkedHashMap<>();
    private final RijksdriehoekConversion conversion = new RijksdriehoekConversion();

    private OutlineImporter(String file) {
        this.file = file;
    }

    /**
     * The outlines in a file. What a feature lacks to be an area, and every repair, is among the refusals of the table.
     *
     * @param file GeoJSON, gzip or not, or GeoPackage
     * @param source the description, of which at least one layer has this file name
     * @throws ProblemException when the file cannot be read or trusted: nothing of it is to be used then
     */
    public static OutlineTable read(Path file, OutlineSource source) {
        String name = String.valueOf(file.getFileName());
        List<OutlineSource.Layer> layers = source.listLayers(name);
        if (layers.isEmpty()) {
            throw new ProblemException(new Problem(Place.file(name), Texts.text("outline.not_described", source.id())));
        }
        OptionalInt year = layers.getFirst().findBoundaryYear(name);
        if (year.isEmpty()) {
            throw new ProblemException(new Problem(Place.file(name), Texts.text("catalogue.no_year_in_name")));
        }
        OutlineImporter importer = new OutlineImporter(name);
        boolean database = name.toLowerCase(Locale.ROOT).endsWith(".gpkg");
        for (OutlineSource.Layer layer : layers) {
            FeatureFile features = database ? GeoPackageFile.read(file, layer.tables()) : GeoJsonFile.read(file);
            importer.add(features, layer);
        }
        if (importer.outlines.isEmpty()) {
            importer.problems.add(Place.file(name), "outline.none");
        }
        importer.problems.throwIfAny();
        return new OutlineTable(
                source.id(), year.getAsInt(), List.copyOf(importer.outlines.values()), importer.refused);
    }

    private void add(FeatureFile features, OutlineSource.Layer layer) {
        Optional<CoordinateSystem> system =
                Optional.ofNullable(layer.systemOrNull()).or(features::system);
        if (system.isEmpty()) {
            problems.add(Place.file(file), "outline.unknown_system", features.systemName());
            return;
        }
        for (Feature feature : features.features()) {
            add(feature, layer, system.get());
        }
    }

    private void add(Feature feature, OutlineSource.Layer layer, CoordinateSystem system) {
        Place place = Place.line(file, feature.line());
        Optional<String> text = feature.find(layer.codeColumns());
        if (text.isEmpty()) {
            problems.add(
                    place,
                    "outline.no_code_column",
                    String.join(", ", layer.codeColumns()),
                    feature.properties().keySet());
            return;
        }
        Optional<AreaCode> found = AreaCode.findIn(text.get());
        if (found.isEmpty()) {
            problems.add(place.field(text.get()), "list.no_code", text.get());
            return;
        }
        AreaCode code = found.get();
        LocalText why = layer.dropped().get(code);
        Optional<String> leftOut = layer.leftOut().entrySet().stream()
                .flatMap(rule -> feature.find(List.of(rule.getKey())).filter(rule.getValue()::contains).stream()
                        .map(value -> rule.getKey() + " = " + value))
                .findFirst();
        if (why != null) {
            refuse(feature, code, Texts.text("outline.dropped", code, why));
        } else if (leftOut.isPresent()) {
            refuse(feature, code, Texts.text("outline.left_out", code, leftOut.get()));
        } else if (code.level() != layer.level()) {
            refuse(feature, code, Texts.text("outline.other_level", code, layer.level()));
        } else if (lines.putIfAbsent(code, feature.line()) != null) {
            problems.add(place.field(code.code()), "outline.code_twice", code, Objects.requireNonNull(lines.get(code)));
        } else if (isWhereItShouldBe(feature, code, system)) {
            Geometry rd = system == CoordinateSystem.WGS84 ? conversion.toRd(feature.shape()) : feature.shape();
            Optional<Geometry> valid = valid(feature, code, rd);
            String name = feature.find(layer.nameColumns()).orElse(null);
            valid.ifPresent(shape ->
                    outlines.put(code, new OutlineTable.Outline(code, name, null, new WKBWriter().write(shape))));
        }
    }

    private boolean isWhereItShouldBe(Feature feature, AreaCode code, CoordinateSystem system) {
        Place place = Place.line(file, feature.line()).field(code.code());
        for (Coordinate point : feature.shape().getCoordinates()) {
            if (!system.isPlausible(point)) {
                String shown = "[" + point.x + ", " + point.y + "]";
                CoordinateSystem other =
                        system == CoordinateSystem.WGS84 ? CoordinateSystem.RD_NEW : CoordinateSystem.WGS84;
                if (system.isSwapped(point)) {
                    problems.add(place, "outline.swapped", code, shown);
                } else if (other.isPlausible(point)) {
                    problems.add(place, "outline.other_system", code, shown, system, other);
                } else {
                    problems.add(place, "outline.outside", code, shown);
                }
                return false;
            }
        }
        return true;
    }

    /** The shape when it is valid, else what a repair makes of it; nothing when nothing is left. Repairs are told. */
    private Optional<Geometry> valid(Feature feature, AreaCode code, Geometry shape) {
        var error = new IsValidOp(shape).getValidationError();
        if (error == null) {
            return Optional.of(shape);
        }
        @SuppressWarnings("unchecked")
        List<Polygon> polygons = PolygonExtracter.getPolygons(GeometryFixer.fix(shape));
        double before = Math.abs(shape.getArea());
        Geometry repaired = polygons.size() == 1
                ? polygons.getFirst()
                : Feature.GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        if (repaired.isEmpty()) {
            problems.add(
                    Place.line(file, feature.line()).field(code.code()),
                    "outline.beyond_repair",
                    code,
                    error.getMessage());
            return Optional.empty();
        }
        Coordinate where = error.getCoordinate();
        refuse(
                feature,
                code,
                Texts.text(
                        "outline.repaired",
                        code,
                        error.getMessage(),
                        "%.1f, %.1f".formatted(where.x, where.y),
                        "%.0f".formatted(repaired.getArea() - before)));
        return Optional.of(repaired);
    }

    private void refuse(Feature feature, AreaCode code, LocalText reason) {
        refused.add(new Refusal(file, feature.line(), code.code(), reason));
    }
}
