package nl.wijkmaat.editions.voorbeeldland;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.wijkmaat.editions.voorbeeldland.Population.Census;
import nl.wijkmaat.editions.voorbeeldland.ShareModel.Base;

/**
 * All true figures of one year, by cell: unrounded, nothing withheld. Beside the truth of the figures on health it holds the estimates
 * that are published instead.
 */
final class TrueFigures {

    private static final double LEAST_CHANCE = 0.002;

    private final long seed;
    private final int year;
    private final Landscape land;
    private final Population population;
    private final Census census;
    private final Map<BurdenDomain, double[]> burden;
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final Map<String, Series> estimates = new LinkedHashMap<>();

    TrueFigures(
            long seed,
            int year,
            Landscape land,
            Population population,
            LatentBurden latent,
            Optional<Programme> programme) {
        this.seed = seed;
        this.year = year;
        this.land = land;
        this.population = population;
        this.census = population.census(year);
        this.burden = new EnumMap<>(BurdenDomain.class);
        for (BurdenDomain domain : BurdenDomain.values()) {
            burden.put(domain, latent.of(domain, year));
        }
        addPopulation();
        addShares(programme);
        addMeans();
        addEstimates();
        addCrimes();
    }

    int year() {
        return year;
    }

    /** @throws NoSuchElementException when the indicator is not one of Voorbeeldland */
    Series getSeries(String indicator) {
        Series found = series.get(indicator);
        if (found == null) {
            throw new NoSuchElementException("Voorbeeldland has no true figures of " + indicator);
        }
        return found;
    }

    /** The estimates for indicators that are published as such, else the truth. */
    Series getPublished(String indicator) {
        Series estimate = estimates.get(indicator);
        return estimate == null ? getSeries(indicator) : estimate;
    }

    Map<String, Series> all() {
        return series;
    }

    Census census() {
        return census;
    }

    private void add(Series made) {
        series.put(made.indicator(), made);
    }

    private double[] burden(BurdenDomain domain) {
        double[] found = burden.get(domain);
        if (found == null) {
            throw new IllegalStateException("no burden was drawn for " + domain);
        }
        return found;
    }

    private void addPopulation() {
        int[] residents = census.residents();
        add(Series.count("residents", residents));
        int[] men = new int[residents.length];
        Arrays.setAll(men, cell -> residents[cell] - census.women()[cell]);
        add(Series.count("men", men));
        add(Series.count("women", census.women()));
        add(Series.count("residents_0_14", census.aged0To14()));
        add(Series.count("residents_15_24", census.aged15To24()));
        add(Series.count("residents_25_44", census.aged25To44()));
        add(Series.count("residents_45_64", census.aged45To64()));
        add(Series.count("residents_65_plus", census.aged65Plus()));
        add(Series.count("residents_0_24", census.of(Base.RESIDENTS_0_24)));
        add(Series.count("residents_15_64", census.of(Base.RESIDENTS_15_64)));
        add(Series.count("residents_15_plus", census.of(Base.RESIDENTS_15_PLUS)));
        add(Series.count("households", census.households()));
        add(Series.count("dwellings", census.dwellings()));
        add(Series.share("household_size", residents, census.households(), 1));

        double[] area = new double[land.size()];
        double[] water = new double[land.size()];
        for (int cell = 0; cell < area.length; cell++) {
            area[cell] = land.hectares(cell);
            double share = RandomStream.of(seed, "water", cell).uniform();
            water[cell] = area[cell] * 0.15 * share * share;
        }
        double[] dry = new double[area.length];
        Arrays.setAll(dry, cell -> area[cell] - water[cell]);
        add(new Series("area_hectares", area, null, 1));
        add(new Series("water_hectares", water, null, 1));
        add(new Series("land_hectares", dry, null, 1));
        add(new Series("population_density", getSeries("residents").numerator(), dry, 100));
        double[] addresses = new double[area.length];
        Arrays.setAll(addresses, cell -> Math.min(7_000, 60 + 75.0 * census.dwellings()[cell] / dry[cell]));
        add(Series.mean("address_density", addresses, census.households(), 1));
    }

    private void addShares(Optional<Programme> programme) {
        boolean[] treated = new boolean[land.size()];
        programme.ifPresent(p -> Arrays.stream(p.cells()).forEach(cell -> treated[cell] = true));
        Map<String, int[]> counts = new HashMap<>();
        for (ShareModel model : ShareModel.ALL) {
            int[] base = census.of(model.base());
            double effect = programme
                    .map(p -> p.pointsBy(year, model.indicator()) / 100)
                    .orElse(0.0);
            int[] other = model.other() == null ? new int[base.length] : counts.getOrDefault(model.other(), base);
            int[] count = new int[base.length];
            for (int cell = 0; cell < count.length; cell++) {
                double chance = chance(model, cell) + (treated[cell] ? effect : 0);
                chance = Math.clamp(chance, LEAST_CHANCE, 1 - LEAST_CHANCE);
                int drawn =
                        RandomStream.of(seed, model.indicator(), cell, year).binomial(base[cell] - other[cell], chance);
                count[cell] = model.among() instanceof ShareModel.Among.Beyond ? other[cell] + drawn : drawn;
            }
            counts.put(model.indicator(), count);
            add(published(model, count, base));
        }
        addRemainder("share_rented", Base.DWELLINGS, counts, "share_owner_occupied");
        addRemainder("share_mid_educated", Base.RESIDENTS_15_PLUS, counts, "share_low_educated", "share_high_educated");
    }

    private static Series published(ShareModel model, int[] count, int[] base) {
        String indicator = model.indicator();
        if (indicator.startsWith("persons_")) {
            return Series.count(indicator, count);
        }
        return Series.share(indicator, count, base, indicator.endsWith("_per_1000") ? 1000 : 100);
    }

    private void addRemainder(String indicator, Base base, Map<String, int[]> counts, String... parts) {
        int[] rest = census.of(base).clone();
        for (String part : parts) {
            int[] count = counts.getOrDefault(part, new int[0]);
            for (int cell = 0; cell < rest.length; cell++) {
                rest[cell] -= count[cell];
            }
        }
        add(Series.share(indicator, rest, census.of(base), 100));
    }

    private double chance(ShareModel model, int cell) {
        double noise = RandomStream.of(seed, "noise " + model.indicator(), cell).normal();
        return Population.logistic(ShareModel.logit(model.percent() / 100)
                + model.loading() * burden(model.domain())[cell]
                + model.trend() * (year - Settings.LAST_YEAR)
                + model.greying() * ageing(cell)
                + ShareModel.NOISE * noise);
    }

    /** Ten points of people of 65 and over above one in five. */
    private double ageing(int cell) {
        int residents = census.residents()[cell];
        return residents == 0 ? 0 : ((double) census.aged65Plus()[cell] / residents - 0.2) / 0.1;
    }

    private void addMeans() {
        int yearsBack = year - Settings.LAST_YEAR;
        double[] poverty = burden(BurdenDomain.POVERTY);
        double[] work = burden(BurdenDomain.WORK);
        double[] education = burden(BurdenDomain.EDUCATION);
        double[] housing = burden(BurdenDomain.HOUSING);
        double[] safety = burden(BurdenDomain.SAFETY);
        double[] cohesion = burden(BurdenDomain.COHESION);
        double[] facilities = burden(BurdenDomain.FACILITIES);
        int[] residents = census.residents();
        int[] households = census.households();

        add(mean(
                "woz_value",
                census.dwellings(),
                cell -> 345
                        * StrictMath.exp(-0.22 * housing[cell]
                                - 0.15 * poverty[cell]
                                + noise("woz_value", cell, 0.1)
                                + 0.045 * yearsBack)));
        add(mean(
                "income_per_resident",
                residents,
                cell -> 31
                        * StrictMath.exp(
                                -0.17 * poverty[cell] + noise("income_per_resident", cell, 0.04) + 0.027 * yearsBack)));
        add(mean(
                "ses_woa_wealth_score",
                households,
                cell -> 0.02 - 0.08 * poverty[cell] + noise("ses_woa_wealth_score", cell, 0.01)));
        add(mean(
                "ses_woa_education_score",
                households,
                cell -> 0.02 - 0.06 * education[cell] + noise("ses_woa_education_score", cell, 0.01)));
        add(mean(
                "ses_woa_work_score",
                households,
                cell -> 0.02 - 0.06 * work[cell] + noise("ses_woa_work_score", cell, 0.01)));
        add(mean(
                "ses_woa_score",
                households,
                cell -> 0.06
                        - 0.08 * poverty[cell]
                        - 0.06 * education[cell]
                        - 0.06 * work[cell]
                        + noise("ses_woa_wealth_score", cell, 0.01)
                        + noise("ses_woa_education_score", cell, 0.01)
                        + noise("ses_woa_work_score", cell, 0.01)));
        add(mean(
                "liveability_housing",
                residents,
                cell -> -0.045 * housing[cell] + noise("liveability_housing", cell, 0.01)));
        add(mean(
                "liveability_nuisance_safety",
                residents,
                cell -> -0.06 * safety[cell] + noise("liveability_nuisance_safety", cell, 0.01)));
        add(mean(
                "liveability_cohesion",
                residents,
                cell -> -0.03 * cohesion[cell] + noise("liveability_cohesion", cell, 0.01)));
        add(mean(
                "liveability_facilities",
                residents,
                cell -> -0.03 * facilities[cell]
                        - 0.02 * remoteness(cell)
                        + noise("liveability_facilities", cell, 0.01)));
        add(mean(
                "liveability_score",
                residents,
                cell -> 4.15
                        - 0.045 * housing[cell]
                        - 0.06 * safety[cell]
                        - 0.03 * cohesion[cell]
                        - 0.03 * facilities[cell]
                        - 0.02 * remoteness(cell)));
        add(mean(
                "moves_per_resident",
                residents,
                cell -> 0.11 * StrictMath.exp(0.2 * cohesion[cell] + noise("moves_per_resident", cell, 0.1))));
        addDistance("distance_gp", 0.9);
        addDistance("distance_supermarket", 0.8);
        addDistance("distance_childcare", 0.7);
        addDistance("distance_primary_school", 0.7);
        addDistance("distance_pharmacy", 1.2);
        addDistance("distance_library", 1.9);
        addDistance("distance_train_station", 5.2);
        addWithinReach("schools_within_3km", 9);
        addWithinReach("supermarkets_within_1km", 1.8);
    }

    private void addDistance(String indicator, double kilometres) {
        double[] facilities = burden(BurdenDomain.FACILITIES);
        add(mean(
                indicator,
                census.residents(),
                cell -> kilometres
                        * StrictMath.exp(
                                0.28 * facilities[cell] + 0.35 * remoteness(cell) + noise(indicator, cell, 0.15))));
    }

    private void addWithinReach(String indicator, double number) {
        double[] facilities = burden(BurdenDomain.FACILITIES);
        add(mean(
                indicator,
                census.residents(),
                cell -> number
                        * StrictMath.exp(
                                -0.3 * facilities[cell] - 0.5 * remoteness(cell) + noise(indicator, cell, 0.15))));
    }

    /** How much room there is per resident, on a log scale: about −1 in a dense town and +1 in the country. */
    private double remoteness(int cell) {
        double room = (land.hectares(cell) + 1) / (census.residents()[cell] + 100);
        return Math.clamp(0.5 * StrictMath.log(room) + 1.5, -1.5, 1.5);
    }

    private interface AmountOfCell {
        double amount(int cell);
    }

    private Series mean(String indicator, int[] weights, AmountOfCell amountOfCell) {
        double[] amounts = new double[land.size()];
        Arrays.setAll(amounts, amountOfCell::amount);
        return Series.mean(indicator, amounts, weights, 1);
    }

    private double noise(String indicator, int cell, double deviation) {
        return deviation * RandomStream.of(seed, "noise " + indicator, cell).normal();
    }

    /**
     * What a model for small areas would say of health: from the true share of low incomes and the ages in each cell, the same
     * coefficients everywhere, and nothing of what is particular to the cell. So areas with equal incomes and ages come out equal,
     * whatever their health.
     */
    private void addEstimates() {
        double[] income = getSeries("share_low_income").numerator();
        int[] households = census.households();
        double usual = ShareModel.logit(0.055);
        for (ShareModel model : ShareModel.ALL) {
            if (!model.modelled()) {
                continue;
            }
            // What poverty tells of the burden: the part of it that goes through the shared factor.
            double told = model.domain() == BurdenDomain.POVERTY
                    ? 1
                    : model.domain().loading() * BurdenDomain.POVERTY.loading();
            double[] estimate = new double[land.size()];
            for (int cell = 0; cell < estimate.length; cell++) {
                // Forty households at the usual rate beside the real ones, so that small cells do not run to extremes.
                double lowIncomes = (income[cell] + 2.2) / (households[cell] + 40.0);
                double poverty = (ShareModel.logit(lowIncomes) - usual) / 0.75;
                double region = RandomStream.of(seed, "survey " + model.indicator(), land.gemeente(cell), year)
                        .normal();
                estimate[cell] = Population.logistic(ShareModel.logit(model.percent() / 100)
                        + model.loading() * told * poverty
                        + model.trend() * (year - Settings.LAST_YEAR)
                        + model.greying() * ageing(cell)
                        + 0.03 * region);
            }
            estimates.put(model.indicator(), Series.mean(model.indicator(), estimate, census.of(model.base()), 100));
        }
    }

    private void addCrimes() {
        int[] burglaries = events("burglaries", 1.9, 0.3);
        int[] vandalism = events("vandalism_crimes", 5.5, 0.4);
        int[] violence = events("violent_crimes", 4.6, 0.55);
        int[] other = events("other crimes", 28, 0.4);
        int[] all = new int[other.length];
        Arrays.setAll(all, cell -> burglaries[cell] + vandalism[cell] + violence[cell] + other[cell]);
        add(Series.count("burglaries", burglaries));
        add(Series.count("vandalism_crimes", vandalism));
        add(Series.count("violent_crimes", violence));
        add(Series.count("crimes", all));
        add(Series.share("burglaries_per_1000", burglaries, census.residents(), 1000));
        add(Series.share("vandalism_per_1000", vandalism, census.residents(), 1000));
        add(Series.share("violence_per_1000", violence, census.residents(), 1000));
        add(Series.share("crimes_per_1000", all, census.residents(), 1000));
    }

    /** Poisson numbers per thousand people who are there: residents, and on industrial estates those who come to work. */
    private int[] events(String indicator, double perThousand, double loading) {
        double[] safety = burden(BurdenDomain.SAFETY);
        int[] events = new int[land.size()];
        for (int cell = 0; cell < events.length; cell++) {
            int visitors = population.isQuiet(cell) ? 250 : 0;
            double mean = (census.residents()[cell] + visitors)
                    * perThousand
                    / 1000
                    * StrictMath.exp(
                            loading * safety[cell] - 0.02 * (year - Settings.LAST_YEAR) + noise(indicator, cell, 0.15));
            events[cell] = RandomStream.of(seed, indicator, cell, year).poisson(mean);
        }
        return events;
    }
}
