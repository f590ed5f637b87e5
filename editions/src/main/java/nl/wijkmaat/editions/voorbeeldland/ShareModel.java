package nl.wijkmaat.editions.voorbeeldland;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of the people, households or dwellings of a cell something holds for. The number is a binomial draw with the chance
 *
 * <pre>logit p = logit(percent) + loading · burden + trend · (year − last year) + greying · (share of 65+ − 0.2) / 0.1 + noise</pre>
 *
 * @param indicator id in the catalogue
 * @param domain whose latent burden drives it
 * @param base of whom it is a share
 * @param percent where the burden is 0, in the last year
 * @param loading change of the log-odds per unit of burden; negative for strengths
 * @param trend change of the log-odds per year, in the whole country
 * @param greying change of the log-odds per ten points of people of 65 and over
 * @param among which part of the base can have it
 * @param modelled whether it is published as an estimate from income and age instead of a count
 */
record ShareModel(
        String indicator,
        BurdenDomain domain,
        Base base,
        double percent,
        double loading,
        double trend,
        double greying,
        Among among,
        boolean modelled) {

    /** Standard deviation of what is particular to the cell, in log-odds. */
    static final double NOISE = 0.12;

    /** Which part of the base can have it. */
    sealed interface Among {
        /** Anybody. */
        record All() implements Among {}

        /** Only those who do not have another: a home that is sold is not let. */
        record RestOf(String indicator) implements Among {}

        /** All who have another, and some of the others: a wider income limit includes the narrower. */
        record Beyond(String indicator) implements Among {}
    }

    private static ShareModel of(
            String indicator, BurdenDomain domain, Base base, double percent, double loading, double trend) {
        return new ShareModel(indicator, domain, base, percent, loading, trend, 0, new Among.All(), false);
    }

    private static ShareModel restOf(
            String other, String indicator, BurdenDomain domain, Base base, double percent, double loading) {
        return new ShareModel(indicator, domain, base, percent, loading, 0, 0, new Among.RestOf(other), false);
    }

    private static ShareModel health(
            String indicator, BurdenDomain domain, double percent, double loading, double trend, double greying) {
        return new ShareModel(
                indicator, domain, Base.RESIDENTS_15_PLUS, percent, loading, trend, greying, new Among.All(), true);
    }

    /** All shares, in the order in which they are drawn: what another refers to comes first. */
    static final List<ShareModel> ALL = List.of(
            of("share_low_income", BurdenDomain.POVERTY, Base.HOUSEHOLDS, 5.5, 0.75, -0.02),
            new ShareModel(
                    "share_below_110_social_minimum",
                    BurdenDomain.POVERTY,
                    Base.HOUSEHOLDS,
                    3.5,
                    0.6,
                    -0.01,
                    0.1,
                    new Among.Beyond("share_low_income"),
                    false),
            of("share_persons_lowest_40_income", BurdenDomain.POVERTY, Base.RESIDENTS, 39, 0.42, 0),
            restOf(
                    "share_persons_lowest_40_income",
                    "share_persons_highest_20_income",
                    BurdenDomain.POVERTY,
                    Base.RESIDENTS,
                    31,
                    -0.5),
            of("share_health_insurance_defaulters", BurdenDomain.POVERTY, Base.RESIDENTS, 1.3, 0.7, -0.03),
            of("share_debt_restructuring", BurdenDomain.POVERTY, Base.RESIDENTS, 0.5, 0.65, -0.04),
            of("employment_rate", BurdenDomain.WORK, Base.RESIDENTS_15_PLUS, 68, -0.32, 0.015),
            of("persons_on_social_assistance", BurdenDomain.WORK, Base.RESIDENTS_15_64, 3.4, 0.8, -0.015),
            of("persons_on_disability_benefit", BurdenDomain.WORK, Base.RESIDENTS_15_64, 5.6, 0.4, 0.005),
            of("persons_on_unemployment_benefit", BurdenDomain.WORK, Base.RESIDENTS_15_64, 1.7, 0.25, -0.07),
            of("share_flexible_contract", BurdenDomain.WORK, Base.RESIDENTS_15_PLUS, 22, 0.22, 0.01),
            of("share_low_educated", BurdenDomain.EDUCATION, Base.RESIDENTS_15_PLUS, 26, 0.45, -0.015),
            restOf(
                    "share_low_educated",
                    "share_high_educated",
                    BurdenDomain.EDUCATION,
                    Base.RESIDENTS_15_PLUS,
                    46,
                    -0.5),
            of("share_youth_care", BurdenDomain.HEALTH, Base.RESIDENTS_0_24, 9.5, 0.35, 0.025),
            of("wmo_clients_per_1000", BurdenDomain.HEALTH, Base.RESIDENTS, 6.2, 0.35, 0.02),
            of("share_owner_occupied", BurdenDomain.HOUSING, Base.DWELLINGS, 59, -0.65, 0.005),
            restOf("share_owner_occupied", "share_social_rent", BurdenDomain.HOUSING, Base.DWELLINGS, 68, 0.5),
            of("share_vacant", BurdenDomain.HOUSING, Base.DWELLINGS, 3.8, 0.3, -0.01),
            of("share_multi_family", BurdenDomain.HOUSING, Base.DWELLINGS, 32, 0.5, 0.01),
            of("share_built_before_2000", BurdenDomain.HOUSING, Base.DWELLINGS, 82, 0.35, -0.03),
            of("share_single_person_households", BurdenDomain.COHESION, Base.HOUSEHOLDS, 37, 0.35, 0.012),
            restOf(
                    "share_single_person_households",
                    "share_households_with_children",
                    BurdenDomain.COHESION,
                    Base.HOUSEHOLDS,
                    54,
                    -0.1),
            health("good_health", BurdenDomain.HEALTH, 78, -0.42, -0.008, -0.12),
            health("long_term_illness", BurdenDomain.HEALTH, 33, 0.22, 0.012, 0.2),
            health("severely_limited_by_health", BurdenDomain.HEALTH, 5, 0.45, 0.005, 0.12),
            health("anxiety_depression_risk", BurdenDomain.HEALTH, 45, 0.25, 0.03, -0.06),
            health("smokers", BurdenDomain.HEALTH, 16, 0.32, -0.05, -0.12),
            health("overweight", BurdenDomain.HEALTH, 50, 0.25, 0.006, 0.06),
            health("control_over_life", BurdenDomain.HEALTH, 89, -0.4, -0.015, -0.05),
            health("difficulty_making_ends_meet", BurdenDomain.POVERTY, 15, 0.6, -0.03, -0.1),
            health("lonely", BurdenDomain.COHESION, 44, 0.3, 0.012, 0.04),
            health("severely_lonely", BurdenDomain.COHESION, 11, 0.42, 0.015, 0.03),
            health("volunteers", BurdenDomain.COHESION, 27, -0.3, -0.015, 0.03),
            health("informal_carers", BurdenDomain.COHESION, 14, -0.05, 0, 0.05),
            health("noise_nuisance_neighbours", BurdenDomain.HOUSING, 7, 0.5, 0.01, -0.08));

    /** The people, households or dwellings that a share is taken over. */
    enum Base {
        RESIDENTS,
        RESIDENTS_0_24,
        RESIDENTS_15_64,
        RESIDENTS_15_PLUS,
        HOUSEHOLDS,
        DWELLINGS
    }

    /** The share that {@link Among} refers to. */
    @Nullable
    String other() {
        return switch (among) {
            case Among.All() -> null;
            case Among.RestOf(String other) -> other;
            case Among.Beyond(String other) -> other;
        };
    }

    static double logit(double share) {
        return StrictMath.log(share / (1 - share));
    }
}
