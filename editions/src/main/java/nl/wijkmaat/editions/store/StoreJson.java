package nl.wijkmaat.editions.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.Precision;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How manifests and the index stand in JSON: names with underscores, sorted maps, one line per field. */
final class StoreJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.ALL_NON_NULL)
            .addMixIn(Precision.class, PrecisionKinds.class)
            .addMixIn(Aggregation.class, AggregationKinds.class)
            .build();

    private StoreJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Precision.Exact.class, name = "exact"),
        @JsonSubTypes.Type(value = Precision.Rounded.class, name = "rounded"),
        @JsonSubTypes.Type(value = Precision.Estimated.class, name = "estimated")
    })
    private interface PrecisionKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Aggregation.Sum.class, name = "sum"),
        @JsonSubTypes.Type(value = Aggregation.WeightedMean.class, name = "weighted_mean"),
        @JsonSubTypes.Type(value = Aggregation.Ratio.class, name = "ratio"),
        @JsonSubTypes.Type(value = Aggregation.Refused.class, name = "refused")
    })
    private interface AggregationKinds {}
}
