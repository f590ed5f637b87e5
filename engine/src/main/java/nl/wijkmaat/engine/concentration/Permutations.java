package nl.wijkmaat.engine.concentration;

import nl.wijkmaat.engine.QuestionRefused;

/**
 * How often and how figures are dealt out again over the areas.
 *
 * @param count number of draws; 9,999 or more, because fewer cannot support a false discovery rate over thousands of areas
 * @param seed makes the draws repeatable
 * @param sharing whether all areas are tested against the same draws or each against its own
 */
public record Permutations(int count, long seed, Sharing sharing) {

    /** The fewest draws that are accepted. */
    public static final int FEWEST = 9_999;

    /** Whether areas share their draws. */
    public enum Sharing {
        /** Every area has draws of its own, so that the chance errors of their p values are independent. */
        FRESH,
        /** All areas use one table of draws: much faster, with chance errors that areas have in common. */
        SHARED
    }

    /** @throws IllegalArgumentException when there are too few draws */
    public Permutations {
        if (count < FEWEST) {
            throw new QuestionRefused(
                    "er zijn ten minste " + FEWEST + " permutaties nodig, niet " + count
                            + ": met minder kan bij duizenden gebieden geen p-waarde klein genoeg zijn",
                    "at least " + FEWEST + " permutations are needed, not " + count
                            + ": with fewer no p value can be small enough among thousands of areas");
        }
    }

    /** The smallest two-sided p value that these draws can give. */
    public double smallestP() {
        return 2.0 / (count + 1);
    }

    /** Two-sided p value of a statistic that so many draws did not exceed, and so many did not fall short of. */
    double p(long lower, long upper) {
        return Math.min(1, 2.0 * (Math.min(lower, upper) + 1) / (count + 1));
    }
}
