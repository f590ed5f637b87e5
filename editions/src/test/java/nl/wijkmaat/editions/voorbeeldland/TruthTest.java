package nl.wijkmaat.editions.voorbeeldland;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.area.AreaCode;
import org.junit.jupiter.api.Test;

/** What is planted can be found again by plain means: else no later part could be held against it. */
class TruthTest {

    private static final Truth SMALL = Truth.of(Country.of(Settings.SMALL));

    @Test
    void burdenIsStandardAndDoesNotGoWithTheSizeOfTheGemeente() {
        List<Division.Piece> buurten = SMALL.country().getDivision(2024).buurten();
        double[] residents = SMALL.figures("residents", buurten, 2024);
        double[] logSize = buurten.stream()
                .mapToDouble(buurt -> StrictMath.log(SMALL.country()
                        .residents(SMALL.getArea(buurt.code().gemeente().orElseThrow(), 2024), 2024)))
                .toArray();
        for (BurdenDomain domain : BurdenDomain.values()) {
            double[] burden = SMALL.burden(domain, buurten, 2024);
            assertThat(mean(burden, residents)).as(domain.id()).isCloseTo(0, within(0.02));
            assertThat(Math.sqrt(covariance(burden, burden, residents)))
                    .as(domain.id())
                    .isCloseTo(1, within(0.15));
            assertThat(correlation(burden, logSize, residents)).as(domain.id()).isCloseTo(0, within(0.02));
        }
    }

    @Test
    void domainsGoTogetherThroughTheSharedFactor() {
        List<Division.Piece> buurten = SMALL.country().getDivision(2024).buurten();
        double[] residents = SMALL.figures("residents", buurten, 2024);
        double[] poverty = SMALL.burden(BurdenDomain.POVERTY, buurten, 2024);
        double[] work = SMALL.burden(BurdenDomain.WORK, buurten, 2024);
        double[] facilities = SMALL.burden(BurdenDomain.FACILITIES, buurten, 2024);
        assertThat(correlation(poverty, work, residents)).isCloseTo(0.9 * 0.85, within(0.12));
        assertThat(correlation(poverty, facilities, residents)).isCloseTo(0.9 * 0.25, within(0.25));
    }

    @Test
    void neighboursCarryBurdensThatLookAlike() {
        Landscape land = SMALL.country().land();
        LatentBurden latent = new LatentBurden(1, land, SMALL.country().population());
        double[] burden = latent.of(BurdenDomain.POVERTY, 2024);
        double[] beside = new double[burden.length];
        double[] once = new double[burden.length];
        for (int cell = 0; cell < burden.length; cell++) {
            once[cell] = 1;
            for (int other : land.neighbours(cell)) {
                beside[cell] += burden[other] / land.neighbours(cell).length;
            }
        }
        assertThat(correlation(burden, beside, once)).isGreaterThan(0.35);
    }

    @Test
    void indicatorsTellOfTheirDomain() {
        List<Division.Piece> wijken = SMALL.country().getDivision(2024).wijken();
        double[] residents = SMALL.figures("residents", wijken, 2024);
        for (ShareModel model : ShareModel.ALL) {
            if (Math.abs(model.loading()) < 0.2) {
                continue;
            }
            double[] figure = SMALL.figures(model.indicator(), wijken, 2024);
            if (model.indicator().startsWith("persons_")) {
                double[] base = SMALL.figures("residents_15_64", wijken, 2024);
                for (int i = 0; i < figure.length; i++) {
                    figure[i] /= base[i];
                }
            }
            double found = correlation(SMALL.burden(model.domain(), wijken, 2024), figure, residents);
            assertThat(found * Math.signum(model.loading()))
                    .as(model.indicator())
                    .isGreaterThan(0.4);
        }
    }

    @Test
    void countryHasFiguresOfAKnownOrder() {
        List<Division.Piece> all = SMALL.country().getDivision(2024).provinces();
        int[] cells = all.stream()
                .flatMapToInt(p -> java.util.Arrays.stream(p.cells()))
                .toArray();
        List<Division.Piece> country =
                List.of(new Division.Piece(AreaCode.NETHERLANDS, Division.COUNTRY_NAME, AreaCode.NETHERLANDS, cells));
        assertThat(SMALL.figures("share_low_income", country, 2024)[0]).isBetween(4.0, 9.0);
        assertThat(SMALL.figures("share_owner_occupied", country, 2024)[0]).isBetween(50.0, 65.0);
        assertThat(SMALL.figures("woz_value", country, 2024)[0]).isBetween(300.0, 420.0);
        assertThat(SMALL.figures("good_health", country, 2024)[0]).isBetween(70.0, 82.0);
        assertThat(SMALL.figures("crimes_per_1000", country, 2024)[0]).isBetween(35.0, 60.0);
        assertThat(SMALL.figures("residents_65_plus", country, 2024)[0] / SMALL.figures("residents", country, 2024)[0])
                .isBetween(0.17, 0.24);
    }

    /** Before and after, inside and outside: the change inside less the change in the comparable wijken is what the programme did. */
    @Test
    void differenceInDifferencesFindsTheEffectOfTheProgramme() {
        double lowIncome = 0;
        double employment = 0;
        double untouched = 0;
        int countries = 6;
        for (int seed = 1; seed <= countries; seed++) {
            Truth truth = Truth.of(Country.of(new Settings(seed, 1_500, 12)));
            Programme programme = truth.programme().orElseThrow();
            assertThat(programme.inside()).as("seed %s", seed).hasSizeGreaterThan(5);
            assertThat(programme.comparable()).as("seed %s", seed).hasSizeGreaterThan(5);
            lowIncome += differenceInDifferences(truth, programme, "share_low_income") / countries;
            employment += differenceInDifferences(truth, programme, "employment_rate") / countries;
            untouched += differenceInDifferences(truth, programme, "share_low_educated") / countries;
        }
        // Seven years of effect by 2024, and the mean of the last three years is six years of effect.
        assertThat(lowIncome).isCloseTo(6 * -0.30, within(0.6));
        assertThat(employment).isCloseTo(6 * 0.40, within(0.6));
        assertThat(untouched).isCloseTo(0, within(0.6));
    }

    private static double differenceInDifferences(Truth truth, Programme programme, String indicator) {
        double[] change = new double[2];
        List<List<AreaCode>> groups = List.of(programme.inside(), programme.comparable());
        for (int g = 0; g < 2; g++) {
            List<Division.Piece> wijken = groups.get(g).stream()
                    .map(code -> truth.getArea(code, programme.startYear()))
                    .toList();
            for (int back = 0; back < 3; back++) {
                change[g] += mean(truth.figures(indicator, wijken, 2024 - back), ones(wijken)) / 3;
                change[g] -= mean(truth.figures(indicator, wijken, 2017 - back), ones(wijken)) / 3;
            }
        }
        return change[0] - change[1];
    }

    @Test
    void comparableWijkenAreAsHeavyAsThoseInside() {
        Programme programme = SMALL.programme().orElseThrow();
        double inside = meanWeight(programme.inside());
        double outside = meanWeight(programme.comparable());
        assertThat(inside).isCloseTo(outside, within(0.4));
        assertThat(Math.min(inside, outside)).isGreaterThan(0.5);
    }

    private static double meanWeight(List<AreaCode> codes) {
        List<Division.Piece> wijken =
                codes.stream().map(code -> SMALL.getArea(code, 2018)).toList();
        return mean(SMALL.weight(wijken, 2017), ones(wijken));
    }

    /** A logistic fit of winning on burden and log size, over the applications of many countries. */
    @Test
    void logisticFitFindsWhatSizeDoesInEachScheme() {
        List<double[]> favouring = new ArrayList<>();
        List<double[]> neutral = new ArrayList<>();
        for (int seed = 1; seed <= 60; seed++) {
            List<Scheme> schemes =
                    Truth.of(Country.of(new Settings(seed, 400, 8))).schemes();
            collect(schemes.get(0), favouring);
            collect(schemes.get(1), neutral);
        }
        assertThat(favouring).hasSizeGreaterThan(1_500);
        double[] favour = fitLogistic(favouring);
        double[] none = fitLogistic(neutral);
        assertThat(favour[1]).as("burden").isCloseTo(Scheme.PER_BURDEN, within(0.2));
        assertThat(favour[2]).as("size, favoured").isCloseTo(Scheme.FAVOUR, within(0.2));
        assertThat(none[1]).as("burden").isCloseTo(Scheme.PER_BURDEN, within(0.2));
        assertThat(none[2]).as("size, not looked at").isCloseTo(0, within(0.15));
    }

    private static void collect(Scheme scheme, List<double[]> rows) {
        for (Scheme.Round round : scheme.rounds()) {
            double meanLogSize = round.cases().stream()
                    .mapToDouble(c -> Math.log(c.residents()))
                    .average()
                    .orElseThrow();
            round.cases().stream()
                    .filter(Scheme.Case::applied)
                    .forEach(c -> rows.add(
                            new double[] {1, c.burden(), Math.log(c.residents()) - meanLogSize, c.won() ? 1 : 0}));
        }
    }

    /** Newton's method on the log-likelihood, for three coefficients. */
    private static double[] fitLogistic(List<double[]> rows) {
        double[] beta = new double[3];
        for (int step = 0; step < 25; step++) {
            double[][] hessian = new double[3][3];
            double[] gradient = new double[3];
            for (double[] row : rows) {
                double p = 1 / (1 + Math.exp(-(beta[0] * row[0] + beta[1] * row[1] + beta[2] * row[2])));
                for (int i = 0; i < 3; i++) {
                    gradient[i] += row[i] * (row[3] - p);
                    for (int j = 0; j < 3; j++) {
                        hessian[i][j] += row[i] * row[j] * p * (1 - p);
                    }
                }
            }
            double[] change = solve(hessian, gradient);
            for (int i = 0; i < 3; i++) {
                beta[i] += change[i];
            }
        }
        return beta;
    }

    private static double[] solve(double[][] a, double[] b) {
        for (int i = 0; i < 3; i++) {
            for (int row = i + 1; row < 3; row++) {
                double factor = a[row][i] / a[i][i];
                for (int column = i; column < 3; column++) {
                    a[row][column] -= factor * a[i][column];
                }
                b[row] -= factor * b[i];
            }
        }
        double[] x = new double[3];
        for (int i = 2; i >= 0; i--) {
            x[i] = b[i];
            for (int j = i + 1; j < 3; j++) {
                x[i] -= a[i][j] * x[j];
            }
            x[i] /= a[i][i];
        }
        return x;
    }

    @Test
    void aCountryWithTooFewYearsHasNoProgramme() {
        Optional<Programme> programme =
                Truth.of(Country.of(new Settings(1, 300, 4))).programme();
        assertThat(programme).isEmpty();
    }

    private static double[] ones(List<Division.Piece> areas) {
        double[] ones = new double[areas.size()];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private static double mean(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            if (weights[i] > 0 && !Double.isNaN(values[i])) {
                sum += values[i] * weights[i];
                total += weights[i];
            }
        }
        return sum / total;
    }

    private static double covariance(double[] a, double[] b, double[] weights) {
        double meanA = mean(a, weights);
        double meanB = mean(b, weights);
        double[] products = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            products[i] = (a[i] - meanA) * (b[i] - meanB);
        }
        return mean(products, weights);
    }

    private static double correlation(double[] a, double[] b, double[] weights) {
        return covariance(a, b, weights) / Math.sqrt(covariance(a, a, weights) * covariance(b, b, weights));
    }
}
