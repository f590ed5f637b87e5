package nl.wijkmaat.engine.scheme;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.engine.area.Place;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Value;

/**
 * What the published figures say of a place, as facts for a scheme. A rule that asks for the newest figure gets the newest that tells
 * of the year of the test or one before it; a figure of a later year did not exist yet.
 */
public final class PanelFacts {

    private final Figures figures;
    private final int year;

    /**
     * @param figures of the boundary year in which the places are drawn
     * @param year newest year of which a figure may tell
     */
    public PanelFacts(Figures figures, int year) {
        this.figures = figures;
        this.year = year;
    }

    /**
     * The facts of a place by input name.
     *
     * @param indicators by input name the indicator that answers it
     */
    public Map<String, Fact> of(Place place, Map<String, Indicator> indicators) {
        Map<String, Fact> facts = new HashMap<>();
        indicators.forEach((input, indicator) -> facts.put(input, fact(place, indicator)));
        return facts;
    }

    private Fact fact(Place place, Indicator indicator) {
        List<Integer> years = figures.panel().listYears(indicator.id()).stream()
                .filter(y -> y <= year)
                .sorted(Comparator.reverseOrder())
                .toList();
        Optional<MissingReason> missing = Optional.empty();
        for (int each : years) {
            Figure figure = figures.figure(place, indicator, each);
            switch (figure.value()) {
                case Value.Measured measured -> {
                    return new Fact.Amount(decimal(measured.amount()), figure);
                }
                case Value.Missing absent -> missing = missing.or(() -> Optional.of(absent.reason()));
            }
        }
        return new Fact.Absent(missing.orElse(MissingReason.NOT_MEASURED));
    }

    /** As published: binary noise behind the tenth digit would turn a figure at a bound into one just beside it. */
    private static BigDecimal decimal(double amount) {
        return BigDecimal.valueOf(amount).round(new java.math.MathContext(10)).stripTrailingZeros();
    }
}
