package nl.wijkmaat.engine.fund;

import java.util.List;
import nl.wijkmaat.engine.Money;

/**
 * Which areas to choose within a budget so that most residents are reached.
 *
 * @param envelope id of the envelope whose budget it is
 * @param budget amount per year
 * @param candidates number of areas that may be considered and whose residents are known
 * @param best the best choice that was found
 * @param bound no choice reaches more residents than this: proven by the solver
 * @param greedy for comparison: areas taken in the order of residents per euro while they fit
 * @param greedyMeetsDemands whether that happens to meet the least per size class, which it does not look at
 */
public record ChoiceResult(
        String envelope,
        Money budget,
        int candidates,
        Chosen best,
        long bound,
        Chosen greedy,
        boolean greedyMeetsDemands) {

    /**
     * A choice.
     *
     * @param areas in the order of their codes
     * @param residents reached
     * @param cost per year
     */
    public record Chosen(List<FundArea> areas, long residents, Money cost) {
        public Chosen {
            areas = List.copyOf(areas);
        }
    }

    /** How far the choice may be from the best there is, as a share from 0; 0 when it is proven to be the best. */
    public double gap() {
        return bound == 0 ? 0 : (double) (bound - best.residents()) / bound;
    }
}
