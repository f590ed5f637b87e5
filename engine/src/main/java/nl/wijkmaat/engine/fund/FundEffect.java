package nl.wijkmaat.engine.fund;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.area.MunicipalitySize;

/**
 * Whom a fund reaches: how many of the affected residents, by size of the gemeente and by network, and whether areas of equal weight are
 * treated alike. What supports a claim about size and what speaks against it stand in the same rows.
 *
 * @param classes everybody first, then by size of the gemeente, then by network
 * @param equals by stratum of weight, the heaviest last
 */
public record FundEffect(List<ClassEffect> classes, List<Stratum> equals) {

    /** Width of a stratum of equal weight, in points. */
    public static final double STRATUM = 2;

    /**
     * What a class of gemeenten gets in a year at full speed.
     *
     * @param classification {@code all}, {@code size_class} or {@code network}
     * @param name id of the class
     * @param areas of the level, in the class
     * @param residents who live there
     * @param affected residents of areas from the weight that the design calls affected
     * @param affectedAreas number of those areas
     * @param reached affected residents of areas that get money, or lie in a named area that does
     * @param reachedAreas number of those areas
     * @param unknown residents of areas of which the weight is not known
     * @param euros what areas in the class get
     */
    public record ClassEffect(
            String classification,
            String name,
            int areas,
            long residents,
            long affected,
            int affectedAreas,
            long reached,
            int reachedAreas,
            long unknown,
            Money euros) {

        /** What whole cents of every area make of a share is no difference. */
        private static final double LEAST_DIFFERENCE = 0.0005;

        /**
         * Its part of the money, from 0 to 1; 0 when there is none.
         *
         * @param all the class of all areas
         */
        public double shareOfMoney(ClassEffect all) {
            return all.euros.cents() == 0 ? 0 : (double) euros.cents() / all.euros.cents();
        }

        /**
         * Its part of the affected residents, from 0 to 1; 0 when there are none.
         *
         * @param all the class of all areas
         */
        public double shareOfAffected(ClassEffect all) {
            return all.affected == 0 ? 0 : (double) affected / all.affected;
        }

        /**
         * Whether it gets a smaller part of the money than it holds of the affected residents.
         *
         * @param all the class of all areas
         */
        public boolean getsLess(ClassEffect all) {
            return shareOfAffected(all) - shareOfMoney(all) >= LEAST_DIFFERENCE;
        }
    }

    /**
     * Areas of nearly the same weight, wherever they lie.
     *
     * @param from weight from which
     * @param to weight below which; the last stratum holds 100 too
     * @param areas in it
     * @param residents who live there
     * @param reachedAreas areas that get money
     * @param reached residents of those
     * @param lowest least euros per resident among those, a year at full speed; NaN when there is none
     * @param median in the middle of those
     * @param highest most
     */
    public record Stratum(
            double from,
            double to,
            int areas,
            long residents,
            int reachedAreas,
            long reached,
            double lowest,
            double median,
            double highest) {}

    public FundEffect {
        classes = List.copyOf(classes);
        equals = List.copyOf(equals);
    }

    public static FundEffect of(FundResult result) {
        return new Reckoning(result).effect();
    }

    private static final class Reckoning {
        private final FundResult result;
        private final Map<String, Money> awards;
        private final Map<String, Double> residentsOfNamed = new HashMap<>();
        private final List<FundArea> level;

        private Reckoning(FundResult result) {
            this.result = result;
            this.awards = result.fullYearByArea();
            this.level = result.areas().stream().filter(a -> !a.isListed()).toList();
            for (FundArea area : level) {
                area.lists().stream()
                        .filter(awards::containsKey)
                        .forEach(id -> residentsOfNamed.merge(id, people(area), Double::sum));
            }
        }

        private FundEffect effect() {
            List<ClassEffect> classes = new ArrayList<>();
            classes.add(effectOn("all", "all", _ -> true));
            for (MunicipalitySize size : MunicipalitySize.values()) {
                String name = size.name().toLowerCase(Locale.ROOT);
                ClassEffect one = effectOn("size_class", name, a -> sizeClass(a).equals(name));
                if (one.areas() > 0) {
                    classes.add(one);
                }
            }
            Set<String> networks = new TreeSet<>();
            level.forEach(area -> networks.addAll(area.networks()));
            networks.forEach(
                    id -> classes.add(effectOn("network", id, a -> a.networks().contains(id))));
            classes.add(effectOn("network", "other", a -> a.networks().isEmpty()));
            return new FundEffect(classes, strata());
        }

        private interface Belongs {
            boolean test(FundArea area);
        }

        private ClassEffect effectOn(String classification, String name, Belongs belongs) {
            int[] areas = new int[3];
            double[] residents = new double[4];
            for (FundArea area : level) {
                if (belongs.test(area)) {
                    areas[0]++;
                    residents[0] += people(area);
                    residents[3] += Double.isNaN(area.weight()) ? people(area) : 0;
                    if (area.weight() >= result.design().affectedFrom()) {
                        areas[1]++;
                        residents[1] += people(area);
                        areas[2] += isReached(area) ? 1 : 0;
                        residents[2] += isReached(area) ? people(area) : 0;
                    }
                }
            }
            Set<String> own = new HashSet<>();
            result.areas().stream().filter(belongs::test).forEach(a -> own.add(a.code()));
            Money euros = awards.entrySet().stream()
                    .filter(e -> own.contains(e.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(Money.ZERO, Money::plus);
            return new ClassEffect(
                    classification,
                    name,
                    areas[0],
                    Math.round(residents[0]),
                    Math.round(residents[1]),
                    areas[1],
                    Math.round(residents[2]),
                    areas[2],
                    Math.round(residents[3]),
                    euros);
        }

        private List<Stratum> strata() {
            List<Stratum> strata = new ArrayList<>();
            double first = Math.max(0, result.design().affectedFrom() - STRATUM);
            for (double from = first; from < 100; from += STRATUM) {
                double to = Math.min(100, from + STRATUM);
                double low = from;
                strata.add(stratum(
                        from,
                        to,
                        level.stream()
                                .filter(a -> a.weight() >= low && (a.weight() < to || to == 100))
                                .toList()));
            }
            return strata;
        }

        private Stratum stratum(double from, double to, List<FundArea> areas) {
            List<FundArea> reached = areas.stream().filter(this::isReached).toList();
            double[] perResident = reached.stream()
                    .filter(a -> people(a) > 0)
                    .mapToDouble(this::eurosPerResident)
                    .sorted()
                    .toArray();
            int n = perResident.length;
            return new Stratum(
                    from,
                    to,
                    areas.size(),
                    sum(areas),
                    reached.size(),
                    sum(reached),
                    n == 0 ? Double.NaN : perResident[0],
                    n == 0 ? Double.NaN : (perResident[(n - 1) / 2] + perResident[n / 2]) / 2,
                    n == 0 ? Double.NaN : Arrays.stream(perResident).max().orElse(Double.NaN));
        }

        private static long sum(List<FundArea> areas) {
            return Math.round(areas.stream().mapToDouble(Reckoning::people).sum());
        }

        private boolean isReached(FundArea area) {
            return cents(area.code()) > 0 || area.lists().stream().anyMatch(id -> cents(id) > 0);
        }

        /** Its own award and its part, by residents, of the awards to named areas in which it lies. */
        private double eurosPerResident(FundArea area) {
            double euros = cents(area.code()) / 100.0 / people(area);
            for (String id : area.lists()) {
                if (cents(id) > 0) {
                    euros += cents(id) / 100.0 / residentsOfNamed.getOrDefault(id, Double.NaN);
                }
            }
            return euros;
        }

        private long cents(String code) {
            return awards.getOrDefault(code, Money.ZERO).cents();
        }

        private static double people(FundArea area) {
            return Double.isNaN(area.residents()) ? 0 : area.residents();
        }

        private static String sizeClass(FundArea area) {
            return area.gemeenteResidents() > 0
                    ? MunicipalitySize.of(Math.round(area.gemeenteResidents()))
                            .name()
                            .toLowerCase(Locale.ROOT)
                    : "";
        }
    }
}
