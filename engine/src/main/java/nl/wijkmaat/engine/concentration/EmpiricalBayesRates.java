package nl.wijkmaat.engine.concentration;

import nl.wijkmaat.engine.QuestionRefused;

/**
 * Rates of few people made comparable with rates of many: the deviation from the mean rate, over its standard deviation under a
 * common prior. Without it, small areas stand out by chance alone.
 *
 * <p>With rate r = events / population, m = Σ events / Σ population, s² = Σ population (r − m)² / Σ population and a = s² − m / mean
 * population: z = (r − m) / sqrt(a + m / population), with a replaced by 0 where a + m / population would be negative.
 *
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19990830)18:16%3C2147::AID-SIM179%3E3.0.CO;2-I">Assunção and Reis (1999)</a>
 */
public final class EmpiricalBayesRates {

    private EmpiricalBayesRates() {}

    /**
     * Standardised rates, to be tested for concentration.
     *
     * @param events by area, NaN where missing
     * @param population by area, NaN where missing; areas without people have no rate
     * @return by area, NaN where there is no rate
     * @throws IllegalArgumentException when a count is negative, or no area has both
     */
    public static double[] standardise(double[] events, double[] population) {
        double allEvents = 0;
        double allPeople = 0;
        int areas = 0;
        for (int i = 0; i < events.length; i++) {
            if (events[i] < 0 || population[i] < 0) {
                throw new QuestionRefused(
                        "gebied " + i + " heeft een negatief aantal", "area " + i + " has a negative count");
            }
            if (hasRate(events[i], population[i])) {
                allEvents += events[i];
                allPeople += population[i];
                areas++;
            }
        }
        if (areas == 0) {
            throw new QuestionRefused(
                    "geen gebied heeft zowel gebeurtenissen als inwoners", "no area has both events and people");
        }
        double mean = allEvents / allPeople;
        double variance = 0;
        for (int i = 0; i < events.length; i++) {
            if (hasRate(events[i], population[i])) {
                double deviation = events[i] / population[i] - mean;
                variance += population[i] * deviation * deviation / allPeople;
            }
        }
        double between = variance - mean / (allPeople / areas);
        double[] z = new double[events.length];
        for (int i = 0; i < z.length; i++) {
            if (!hasRate(events[i], population[i])) {
                z[i] = Double.NaN;
                continue;
            }
            double chance = mean / population[i];
            double spread = between + chance < 0 ? chance : between + chance;
            z[i] = spread > 0 ? (events[i] / population[i] - mean) / Math.sqrt(spread) : 0;
        }
        return z;
    }

    private static boolean hasRate(double events, double population) {
        return !Double.isNaN(events) && population > 0;
    }
}
