package nl.wijkmaat.editions.voorbeeldland;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of figures as the invented publisher prints it.
 *
 * @param header name of the column, as in the real publication that it is modelled on
 * @param indicator id in the catalogue of the figure that is printed, or that the class is of
 * @param form how an amount is rounded
 * @param decimals digits behind the decimal mark
 * @param least the figure is withheld where fewer people, households or dwellings lie behind it
 * @param leastOf indicator of the count that {@code least} is about, or null for the denominator of the figure itself
 * @param first first year in which the column is there
 * @param last last year in which the column is there
 * @param lastBelowGemeente last year for which the figures of wijken and buurten were ready when the file was made
 */
record PublishedColumn(
        String header,
        String indicator,
        Form form,
        int decimals,
        double least,
        @Nullable String leastOf,
        int first,
        int last,
        int lastBelowGemeente) {

    /** How an amount is rounded. */
    enum Form {
        /** A count: as it is for gemeenten and the country, to the nearest multiple of 5 below. */
        COUNT,
        /** An amount, rounded to the decimals of the column at every level. */
        AMOUNT,
        /** Registered events: never rounded, and gemeenten have about 1% more than their buurten, as some happened nowhere in particular. */
        EVENTS,
        /** Such events per thousand residents. */
        EVENTS_PER_1000,
        /** One of five classes of urbanity by address density, as CBS has them: 1 is very urban, 5 not urban. */
        URBANITY
    }

    private static final int EVER = 9999;

    static PublishedColumn count(String header, String indicator) {
        return new PublishedColumn(header, indicator, Form.COUNT, 0, 0, null, 0, EVER, EVER);
    }

    static PublishedColumn amount(String header, String indicator, int decimals, double least) {
        return new PublishedColumn(header, indicator, Form.AMOUNT, decimals, least, null, 0, EVER, EVER);
    }

    static PublishedColumn events(String header, String indicator) {
        return new PublishedColumn(header, indicator, Form.EVENTS, 0, 0, null, 0, EVER, EVER);
    }

    static PublishedColumn eventsPer1000(String header, String indicator) {
        return new PublishedColumn(header, indicator, Form.EVENTS_PER_1000, 1, 1, "residents", 0, EVER, EVER);
    }

    static PublishedColumn urbanity(String header) {
        return new PublishedColumn(header, "address_density", Form.URBANITY, 0, 0, null, 0, EVER, EVER);
    }

    PublishedColumn withheldBelow(int number, String countedBy) {
        return new PublishedColumn(
                header, indicator, form, decimals, number, countedBy, first, last, lastBelowGemeente);
    }

    PublishedColumn from(int year) {
        return new PublishedColumn(header, indicator, form, decimals, least, leastOf, year, last, lastBelowGemeente);
    }

    PublishedColumn until(int year) {
        return new PublishedColumn(header, indicator, form, decimals, least, leastOf, first, year, lastBelowGemeente);
    }

    PublishedColumn belowGemeenteUntil(int year) {
        return new PublishedColumn(header, indicator, form, decimals, least, leastOf, first, last, year);
    }

    boolean isIn(int year) {
        return first <= year && year <= last;
    }

    static List<PublishedColumn> in(List<PublishedColumn> columns, int year) {
        return columns.stream().filter(column -> column.isIn(year)).toList();
    }
}
