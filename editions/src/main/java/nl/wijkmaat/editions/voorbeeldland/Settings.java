package nl.wijkmaat.editions.voorbeeldland;

/**
 * What decides an invented country: the same settings give the same bytes everywhere.
 *
 * @param seed of all random streams
 * @param buurten number of buurten in the boundaries of the last year
 * @param years number of years, ending with {@link #LAST_YEAR}
 */
public record Settings(long seed, int buurten, int years) {

    /** The last year for which there are figures and boundaries. */
    public static final int LAST_YEAR = 2024;

    static final int FEWEST_BUURTEN = 300;
    static final int MOST_BUURTEN = 20_000;
    static final int MOST_YEARS = 12;

    /** Small enough to be there within seconds, with every size of gemeente and every kind of boundary change. */
    public static final Settings SMALL = new Settings(1, 1_200, 12);

    /** @throws IllegalArgumentException when the number of buurten or years cannot make a country */
    public Settings {
        if (buurten < FEWEST_BUURTEN || buurten > MOST_BUURTEN) {
            throw new IllegalArgumentException(
                    "Voorbeeldland has from " + FEWEST_BUURTEN + " to " + MOST_BUURTEN + " buurten, not " + buurten);
        }
        if (years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException(
                    "Voorbeeldland has figures for 1 to " + MOST_YEARS + " years, not " + years);
        }
    }

    /** The first year for which there are figures and boundaries. */
    public int firstYear() {
        return LAST_YEAR - years + 1;
    }

    /** Number of gemeenten in the last year: about 42 buurten each, as in the Netherlands. */
    int gemeenten() {
        return Math.max(12, Math.round(buurten / 42f));
    }
}
