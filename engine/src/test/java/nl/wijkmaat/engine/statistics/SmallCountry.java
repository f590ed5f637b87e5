package nl.wijkmaat.engine.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;

/** Lays a panel of a few areas by hand: {@code areas(...)}, then {@code figure(indicator, year, code, amount)}, then {@code panel()}. */
public final class SmallCountry {

    static final int YEAR = 2024;

    static final Indicator RESIDENTS = indicator("residents", Direction.NEUTRAL, Unit.PERSONS, new Aggregation.Sum());
    static final Indicator DWELLINGS = indicator("dwellings", Direction.NEUTRAL, Unit.DWELLINGS, new Aggregation.Sum());
    static final Indicator HOUSEHOLDS =
            indicator("households", Direction.NEUTRAL, Unit.HOUSEHOLDS, new Aggregation.Sum());
    static final Indicator PROPERTY_VALUE = indicator(
            "woz_value",
            Direction.HIGHER_IS_LIGHTER,
            Unit.THOUSAND_EURO,
            new Aggregation.WeightedMean("dwellings", "households"));
    static final Indicator LAND = indicator("area_land", Direction.NEUTRAL, Unit.HECTARES, new Aggregation.Sum());
    static final Indicator DENSITY = indicator(
            "population_density",
            Direction.NEUTRAL,
            Unit.PERSONS_PER_KM2,
            new Aggregation.Ratio("residents", "area_land", 100));
    static final Indicator CRIMES =
            indicator("crimes", Direction.HIGHER_IS_HEAVIER, Unit.EVENTS, new Aggregation.Sum());
    public static final Indicator LOW_INCOME = indicator(
            "share_low_income", Direction.HIGHER_IS_HEAVIER, Unit.PERCENT, new Aggregation.WeightedMean("residents"));
    static final Indicator GOOD_HEALTH = indicator(
            "good_health", Direction.HIGHER_IS_LIGHTER, Unit.PERCENT, new Aggregation.WeightedMean("residents"));
    static final Indicator CRIME_RATE = indicator(
            "crimes_per_1000",
            Direction.HIGHER_IS_HEAVIER,
            Unit.PER_THOUSAND_RESIDENTS,
            new Aggregation.Ratio("crimes", "residents", 1000));
    static final Indicator MEDIAN_INCOME = indicator(
            "median_income",
            Direction.HIGHER_IS_LIGHTER,
            Unit.THOUSAND_EURO,
            new Aggregation.Refused(new LocalText("een mediaan telt niet op", "medians do not add up")));

    private final List<Area> areas = new ArrayList<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Map<AreaCode, Double>>> amounts = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Map<AreaCode, MissingReason>>> reasons = new LinkedHashMap<>();
    private final Map<String, Map<AreaLevel, Precision>> precision = new LinkedHashMap<>();

    private SmallCountry() {
        areas.add(new Area(AreaCode.NETHERLANDS, "Nederland", null));
    }

    /** A country with these areas; each lies in the area that its code names, a gemeente in the country. */
    public static SmallCountry of(String... codes) {
        SmallCountry country = new SmallCountry();
        for (String text : codes) {
            AreaCode code = new AreaCode(text);
            country.areas.add(new Area(code, "naam van " + text, code.parent().orElse(AreaCode.NETHERLANDS)));
        }
        return country;
    }

    SmallCountry precise(Indicator indicator, AreaLevel level, Precision how) {
        precision
                .computeIfAbsent(indicator.id(), _ -> new EnumMap<>(AreaLevel.class))
                .put(level, how);
        return this;
    }

    public SmallCountry figure(Indicator indicator, String code, double amount) {
        return figure(indicator, YEAR, code, amount);
    }

    public SmallCountry figure(Indicator indicator, int year, String code, double amount) {
        indicators.put(indicator.id(), indicator);
        amounts.computeIfAbsent(indicator.id(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(year, _ -> new LinkedHashMap<>())
                .put(new AreaCode(code), amount);
        return this;
    }

    public SmallCountry missing(Indicator indicator, String code, MissingReason reason) {
        figure(indicator, code, Double.NaN);
        reasons.computeIfAbsent(indicator.id(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(YEAR, _ -> new LinkedHashMap<>())
                .put(new AreaCode(code), reason);
        return this;
    }

    /** All areas of the country are in the tree. Figures that were not given are not measured. */
    Panel panel() {
        return panel(Set.of(AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT));
    }

    Panel panel(Set<AreaLevel> completeLevels) {
        AreaTree tree = new AreaTree(YEAR, areas, completeLevels);
        List<Column> columns = new ArrayList<>();
        amounts.forEach((id, byYear) -> byYear.forEach((year, byCode) -> {
            double[] column = new double[tree.size()];
            byte[] missing = new byte[tree.size()];
            for (int i = 0; i < column.length; i++) {
                AreaCode code = tree.area(i).code();
                column[i] = byCode.getOrDefault(code, Double.NaN);
                missing[i] = (byte) reasons.getOrDefault(id, Map.of())
                        .getOrDefault(year, Map.of())
                        .getOrDefault(code, MissingReason.NOT_MEASURED)
                        .ordinal();
            }
            Origin origin = new Origin(provenance(id, year), precision.getOrDefault(id, Map.of()));
            columns.add(new Column(
                    java.util.Objects.requireNonNull(indicators.get(id)),
                    year,
                    column,
                    missing,
                    MissingReason.NOT_MEASURED,
                    List.of(origin),
                    null));
        }));
        return new Panel(tree, columns);
    }

    public Figures figures() {
        return new Figures(panel(), CoverageRule.AT_LEAST_HALF);
    }

    static Provenance provenance(String indicator, int year) {
        return new Provenance(
                "edition-of-" + indicator, indicator, "CBS", "T1", year, YEAR, "CC BY 4.0", Instant.EPOCH, false);
    }

    private static Indicator indicator(String id, Direction direction, Unit unit, Aggregation aggregation) {
        return new Indicator(
                id,
                new LocalText(id, id),
                new LocalText(id, id),
                new Domain("domain", new LocalText("domein", "domain"), true),
                direction,
                unit,
                aggregation,
                AreaLevel.BUURT,
                false);
    }
}
