package nl.wijkmaat.app.api;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.editions.store.EditionKind;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.Confidence;

/** The parameters that several operations share. */
final class Parameters {

    static final Parameter<Integer> PAGE = Parameter.number("page", 1, 1_000_000, 1);
    static final Parameter<Integer> PAGE_SIZE = Parameter.number("pageSize", 1, 1000, 50);

    static final Parameter<String> QUERY = Parameter.query(
            "q",
            Answer.map("type", "string", "minLength", 1, "maxLength", 120),
            "vollenhove",
            text -> text.isEmpty() || text.length() > 120 ? Optional.empty() : Optional.of(text));
    static final Parameter<AreaLevel> LEVEL = Parameter.oneOf("level", AreaLevel.class, AreaLevel.WIJK);
    static final Parameter<Integer> YEAR = Parameter.year("year", 2024);
    static final Parameter<Integer> BOUNDARY_YEAR = Parameter.year("boundaryYear", 2024);
    static final Parameter<AreaCode> WITHIN = Parameter.query(
            "within",
            Answer.map("type", "string", "pattern", "^(NL|PV|GM|WK|BU)[0-9A-Z]{2,8}$"),
            "GM0355",
            AreaCode::findIn);

    static final Parameter<String> CODE = Parameter.path(
            "code",
            Answer.map("type", "string", "maxLength", 80),
            "GM0355",
            text -> text.isEmpty() || text.length() > 80 ? Optional.empty() : Optional.of(text));
    static final Parameter<Confidence> CONFIDENCE = Parameter.oneOf("confidence", Confidence.class, Confidence.MEDIUM);

    static final Parameter<BoundingBox> BBOX = Parameter.query(
            "bbox",
            Answer.map("type", "array", "items", Answer.map("type", "number"), "minItems", 4, "maxItems", 4),
            List.of(5.2, 52.0, 5.4, 52.2),
            BoundingBox::findIn);
    static final Parameter<Crs> BBOX_CRS = crs("bbox-crs");
    static final Parameter<Crs> CRS = crs("crs");

    static final Parameter<String> INDICATOR = Parameter.path(
            "id",
            Answer.map("type", "string", "pattern", "^[a-z][a-z0-9_]*$"),
            "residents",
            text -> text.matches("[a-z][a-z0-9_]{0,79}") ? Optional.of(text) : Optional.empty());
    static final Parameter<String> EDITION = Parameter.path(
            "hash",
            Answer.map("type", "string", "pattern", "^[0-9a-f]{64}$"),
            "0".repeat(64),
            text -> text.matches("[0-9a-f]{64}") ? Optional.of(text) : Optional.empty());
    static final Parameter<EditionKind> KIND = Parameter.oneOf("kind", EditionKind.class, EditionKind.FIGURES);
    static final Parameter<String> SOURCE = id("source", "cbs_kerncijfers");
    static final Parameter<String> DOMAIN = id("domain", "poverty");

    private Parameters() {}

    private static Parameter<String> id(String name, String example) {
        return Parameter.query(
                name,
                Answer.map("type", "string", "pattern", "^[A-Za-z0-9_-]{1,80}$"),
                example,
                text -> text.matches("[A-Za-z0-9_-]{1,80}") ? Optional.of(text) : Optional.empty());
    }

    private static Parameter<Crs> crs(String name) {
        return Parameter.query(
                name,
                Answer.map("type", "string", "format", "uri", "default", Crs.CRS84.uri(), "enum", Crs.listUris()),
                Crs.CRS84.uri(),
                Crs::findByName);
    }
}
