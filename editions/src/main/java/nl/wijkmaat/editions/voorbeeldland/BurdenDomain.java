package nl.wijkmaat.editions.voorbeeldland;

import java.util.Locale;

/**
 * The burden domains of the catalogue, with how much of each the shared factor explains.
 */
public enum BurdenDomain {
    POVERTY(0.90),
    WORK(0.85),
    EDUCATION(0.75),
    HEALTH(0.75),
    SAFETY(0.65),
    HOUSING(0.60),
    COHESION(0.70),
    FACILITIES(0.25);

    private final double loading;

    BurdenDomain(double loading) {
        this.loading = loading;
    }

    /** Id of the domain in the catalogue. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Correlation of the latent burden in this domain with the factor that all domains share. */
    public double loading() {
        return loading;
    }
}
