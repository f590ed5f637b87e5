package nl.wijkmaat.editions.voorbeeldland;

import java.util.ArrayList;
import java.util.List;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;

/**
 * A scheme for which gemeenten can apply, round by round, and the truth about who wins. All gemeenten are eligible. Whether one applies
 * depends on its burden alone; whether an application wins follows
 *
 * <pre>logit P(won) = {@value #BASE} + {@value #PER_BURDEN} · burden + logOddsPerLogSize · (ln residents − mean of ln residents)</pre>
 *
 * <p>with the burden of the gemeente (mean of all domains, by residents) standardised over the gemeenten of the round.
 *
 * @param id of the scheme
 * @param name for readers
 * @param logOddsPerLogSize what size does at equal burden: 0 when the scheme does not look at size
 * @param rounds in order of year
 */
public record Scheme(String id, LocalText name, double logOddsPerLogSize, List<Round> rounds) {

    static final double BASE = -0.5;
    static final double PER_BURDEN = 0.9;
    static final double APPLIES = 0.6;
    static final double APPLIES_PER_BURDEN = 0.7;

    /** The planted favour: a gemeente e times as large has this much more log-odds to win. */
    static final double FAVOUR = 0.9;

    public Scheme {
        rounds = List.copyOf(rounds);
    }

    /**
     * One round.
     *
     * @param year in which it was decided; also the boundary year of the gemeenten
     * @param cases all gemeenten, in code order
     */
    public record Round(int year, List<Case> cases) {
        public Round {
            cases = List.copyOf(cases);
        }
    }

    /**
     * A gemeente in a round.
     *
     * @param gemeente its code in that year
     * @param residents its true number of residents
     * @param burden its true burden, standardised over the gemeenten
     * @param applied whether it applied
     * @param won whether its application won; false when it did not apply
     */
    public record Case(AreaCode gemeente, int residents, double burden, boolean applied, boolean won) {}

    /** What a round needs to know of a year. */
    @SuppressWarnings("ArrayRecordComponent")
    record Situation(Division division, int[] residents, double[] meanBurden) {}

    static Scheme hold(long seed, String id, LocalText name, double logOddsPerLogSize, List<Situation> situations) {
        List<Round> rounds = new ArrayList<>();
        for (Situation situation : situations) {
            rounds.add(new Round(situation.division().year(), decide(seed, id, logOddsPerLogSize, situation)));
        }
        return new Scheme(id, name, logOddsPerLogSize, rounds);
    }

    private static List<Case> decide(long seed, String id, double logOddsPerLogSize, Situation situation) {
        List<Division.Piece> gemeenten = situation.division().gemeenten();
        int[] size = new int[gemeenten.size()];
        double[] logSize = new double[size.length];
        double[] burden = new double[size.length];
        for (int g = 0; g < size.length; g++) {
            for (int cell : gemeenten.get(g).cells()) {
                size[g] += situation.residents()[cell];
                burden[g] += situation.residents()[cell] * situation.meanBurden()[cell];
            }
            burden[g] /= size[g];
            logSize[g] = StrictMath.log(size[g]);
        }
        centre(logSize);
        centre(burden);
        double deviation = deviation(burden);
        List<Case> cases = new ArrayList<>();
        for (int g = 0; g < size.length; g++) {
            double standardised = burden[g] / deviation;
            int code = Integer.parseInt(gemeenten.get(g).code().code().substring(2));
            RandomStream random = RandomStream.of(seed, id, situation.division().year(), code);
            boolean applied = random.uniform() < Population.logistic(APPLIES + APPLIES_PER_BURDEN * standardised);
            double chance = Population.logistic(BASE + PER_BURDEN * standardised + logOddsPerLogSize * logSize[g]);
            boolean won = random.uniform() < chance && applied;
            cases.add(new Case(gemeenten.get(g).code(), size[g], standardised, applied, won));
        }
        return cases;
    }

    /** Sums one after the other, so that the result does not depend on how a library adds up. */
    private static void centre(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= sum / values.length;
        }
    }

    private static double deviation(double[] centred) {
        double squares = 0;
        for (double value : centred) {
            squares += value * value;
        }
        return StrictMath.sqrt(squares / centred.length);
    }
}
