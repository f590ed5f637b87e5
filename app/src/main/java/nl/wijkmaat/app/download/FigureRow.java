package nl.wijkmaat.app.download;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.Place;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.Profile;
import nl.wijkmaat.engine.statistics.Provenance;
import nl.wijkmaat.engine.statistics.Value;
import org.jspecify.annotations.Nullable;

/**
 * One figure in a file. The first twelve columns are also what the command line writes; scripts rely on their names and order.
 *
 * @param area code of the area; for an area that is made of parts their codes with {@code +} between them
 * @param name name of the area
 * @param indicator id of the indicator
 * @param domain id of its domain
 * @param year the year that the figure tells of
 * @param boundaryYear the year whose boundaries hold
 * @param value the amount, or null when there is none
 * @param low low end of the range in which the true amount lies, or null
 * @param high high end of that range, or null
 * @param unit id of the unit
 * @param missingReason why there is no amount; {@link #PART_MISSING} when the amount is of the measured parts only; else empty
 * @param edition hashes of the editions that the figure rests on, with a blank between them
 * @param source ids of their sources, likewise
 * @param derived whether it was put together from parts, because no source publishes it for this area
 * @param invented whether it is of an invented country
 * @param sourceBoundaryYear the boundary years in which its sources published it, likewise: another than {@code boundaryYear} where it was
 *     brought over from other boundaries
 */
public record FigureRow(
        String area,
        String name,
        String indicator,
        String domain,
        int year,
        int boundaryYear,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        String unit,
        String missingReason,
        String edition,
        String source,
        boolean derived,
        boolean invented,
        String sourceBoundaryYear) {

    /** Stands for the reason where there is an amount, but of the measured parts of an area only. */
    public static final String PART_MISSING = "part_missing";

    /** How many of the columns the command line writes. */
    public static final int CONTRACT_COLUMNS = 12;

    private static final MathContext DIGITS = new MathContext(10);

    /** Names of the columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "area",
            "name",
            "indicator",
            "domain",
            "year",
            "boundary_year",
            "value",
            "low",
            "high",
            "unit",
            "missing_reason",
            "edition",
            "source",
            "derived",
            "invented",
            "source_boundary_year");

    /** Every figure of the profile: of the place, its gemeente and the country, also the earlier ones that stand apart. */
    public static List<FigureRow> listOf(Profile profile) {
        return Stream.concat(profile.lines().stream(), profile.earlier().stream())
                .flatMap(line -> rows(profile, line))
                .map(row -> profile.isInvented() ? row.ofInventedCountry() : row)
                .toList();
    }

    /** The same of an invented country, also where it has no figure and so no source that tells. */
    public FigureRow ofInventedCountry() {
        return new FigureRow(
                area,
                name,
                indicator,
                domain,
                year,
                boundaryYear,
                value,
                low,
                high,
                unit,
                missingReason,
                edition,
                source,
                derived,
                true,
                sourceBoundaryYear);
    }

    /** What stands in each column, as text; numbers with a point, without an exponent, in at most ten digits. */
    public List<String> texts() {
        return List.of(
                area,
                name,
                indicator,
                domain,
                Integer.toString(year),
                Integer.toString(boundaryYear),
                write(value),
                write(low),
                write(high),
                unit,
                missingReason,
                edition,
                source,
                Boolean.toString(derived),
                Boolean.toString(invented),
                sourceBoundaryYear);
    }

    private static Stream<FigureRow> rows(Profile profile, Profile.Line line) {
        return Stream.of(
                        Optional.of(row(
                                profile.boundaryYear(),
                                codeOf(profile.place()),
                                profile.place().name(),
                                line.own())),
                        line.gemeente()
                                .flatMap(figure -> profile.gemeente()
                                        .map(area -> row(
                                                profile.boundaryYear(),
                                                area.code().code(),
                                                area.name(),
                                                figure))),
                        line.country()
                                .map(figure -> row(
                                        profile.boundaryYear(),
                                        AreaCode.NETHERLANDS.code(),
                                        profile.isInvented() ? "Voorbeeldland" : "Nederland",
                                        figure)))
                .flatMap(Optional::stream);
    }

    /** The row of one figure of an area with this code and name. */
    public static FigureRow row(int boundaryYear, String code, String name, Figure figure) {
        Optional<Value.Measured> measured =
                figure.value() instanceof Value.Measured m ? Optional.of(m) : Optional.empty();
        Optional<Interval> range = measured.map(Value.Measured::range);
        return new FigureRow(
                code,
                name,
                figure.indicator().id(),
                figure.indicator().domain().id(),
                figure.year(),
                boundaryYear,
                measured.map(Value.Measured::amount).orElse(null),
                range.map(Interval::low).orElse(null),
                range.map(Interval::high).orElse(null),
                figure.indicator().unit().id(),
                missingReason(figure),
                join(figure.provenance().stream().map(Provenance::edition)),
                join(figure.provenance().stream().map(Provenance::source)),
                figure.isDerived(),
                figure.isInvented(),
                join(figure.provenance().stream().map(Provenance::boundaryYear).map(String::valueOf)));
    }

    /** The text in the column {@code missing_reason}. */
    public static String missingReason(Figure figure) {
        return switch (figure.value()) {
            case Value.Missing missing -> missing.reason().name().toLowerCase(Locale.ROOT);
            case Value.Measured _ -> figure.isOfMeasuredPartOnly() ? PART_MISSING : "";
        };
    }

    /** The code of an area; for an area that is made of parts their codes. */
    public static String codeOf(Place place) {
        return switch (place) {
            case Area area -> area.code().code();
            case CustomArea custom ->
                custom.members().stream().map(AreaCode::code).collect(Collectors.joining("+"));
        };
    }

    private static String join(Stream<String> texts) {
        return texts.distinct().collect(Collectors.joining(" "));
    }

    static String write(@Nullable Double number) {
        return number == null
                ? ""
                : new BigDecimal(number.toString())
                        .round(DIGITS)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
