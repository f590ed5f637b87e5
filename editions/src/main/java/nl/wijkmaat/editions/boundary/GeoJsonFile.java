package nl.wijkmaat.editions.boundary;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problem;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.problem.Texts;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a FeatureCollection of GeoJSON, gzip or not, one feature after the other. */
final class GeoJsonFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final List<Feature> features = new ArrayList<>();
    private final Problems problems = new Problems();
    private String systemName = "";

    private GeoJsonFile(String name) {
        this.name = name;
    }

    /** @throws ProblemException when the file is no GeoJSON or one of its shapes cannot be read */
    static FeatureFile read(Path file) {
        GeoJsonFile reader = new GeoJsonFile(String.valueOf(file.getFileName()));
        try (InputStream in = open(file);
                JsonParser json = JSON.createParser(in)) {
            reader.collection(json);
        } catch (JacksonException e) {
            throw new ProblemException(reader.problem(e));
        } catch (IOException e) {
            throw new ProblemException(new Problem(
                    Place.file(reader.name), Texts.text("file.unreadable", String.valueOf(e.getMessage()))));
        }
        reader.problems.throwIfAny();
        Optional<CoordinateSystem> system = reader.systemName.isEmpty()
                ? Optional.of(CoordinateSystem.WGS84)
                : CoordinateSystem.findByName(reader.systemName);
        return new FeatureFile(reader.features, system, reader.systemName);
    }

    private Problem problem(JacksonException e) {
        if (e.getCause() instanceof EOFException || e.getCause() instanceof ZipException) {
            return new Problem(Place.file(name), Texts.text("outline.truncated", String.valueOf(e.getMessage())));
        }
        Place place = e.getLocation() == null
                ? Place.file(name)
                : new Place(name, e.getLocation().getLineNr(), e.getLocation().getColumnNr(), "");
        return new Problem(place, Texts.text("outline.no_json", e.getOriginalMessage()));
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private void collection(JsonParser json) {
        boolean sawFeatures = false;
        if (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = json.currentName();
                JsonToken value = json.nextToken();
                if (key.equals("crs") && value == JsonToken.START_OBJECT) {
                    JsonNode crs = json.readValueAsTree();
                    systemName = crs.path("properties").path("name").asString("");
                } else if (key.equals("features") && value == JsonToken.START_ARRAY) {
                    sawFeatures = true;
                    features(json);
                } else {
                    json.skipChildren();
                }
            }
        }
        if (!sawFeatures) {
            problems.add(Place.file(name), "outline.no_collection");
        }
    }

    private void features(JsonParser json) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            long line = json.currentTokenLocation().getLineNr();
            JsonNode feature = json.readValueAsTree();
            Map<String, String> properties = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> property :
                    feature.path("properties").properties()) {
                if (!property.getValue().isNull()) {
                    properties.put(
                            property.getKey(),
                            property.getValue().asString(property.getValue().toString()));
                }
            }
            try {
                Geometry shape = GeoJsonShape.read(feature.path("geometry"));
                features.add(new Feature(line, properties, shape));
            } catch (GeoJsonShape.Unreadable e) {
                problems.add(Place.line(name, line).field(properties.toString()), e.text());
            }
        }
    }
}
