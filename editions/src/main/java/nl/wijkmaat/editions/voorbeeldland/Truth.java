package nl.wijkmaat.editions.voorbeeldland;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;

/**
 * What is really so in the invented country: the burden behind the figures, the figures before rounding and withholding, what the
 * programme does and whom the schemes favour. For tests, to hold findings against; it is never imported.
 */
public final class Truth {

    private final Country country;
    private final LatentBurden latent;
    private final Optional<Programme> programme;
    private final List<Scheme> schemes;
    private final Map<Integer, Map<AreaCode, Division.Piece>> pieces = new TreeMap<>();
    private final Map<Integer, TrueFigures> drawnByYear = new ConcurrentHashMap<>();

    private Truth(Country country, LatentBurden latent) {
        this.country = country;
        this.latent = latent;
        Settings settings = country.settings();
        this.programme = settings.firstYear() >= Programme.START_YEAR
                ? Optional.empty()
                : Programme.choose(
                        settings,
                        country.getDivision(Programme.START_YEAR),
                        country.population().residents(Programme.START_YEAR),
                        meanBurden(latent, country.land().size(), Programme.START_YEAR - 1));
        this.schemes = holdSchemes(country, latent);
        for (int year = settings.firstYear(); year <= Settings.LAST_YEAR; year++) {
            Division division = country.getDivision(year);
            pieces.put(
                    year,
                    List.of(division.gemeenten(), division.wijken(), division.buurten()).stream()
                            .flatMap(List::stream)
                            .collect(Collectors.toMap(Division.Piece::code, Function.identity())));
        }
    }

    /** The truth about a country. */
    public static Truth of(Country country) {
        return new Truth(country, new LatentBurden(country.settings().seed(), country.land(), country.population()));
    }

    public Country country() {
        return country;
    }

    /**
     * The latent burden of a domain in every area of a level of the division of a year, in the order of the division: the mean over its
     * residents, 0 in the country and 1 standard deviation between small areas in the last year; NaN where nobody lives. Higher is heavier.
     */
    public double[] burden(BurdenDomain domain, List<Division.Piece> areas, int year) {
        return weighted(latent.of(domain, year), areas, year);
    }

    /** The mean of {@link #burden} over all domains: the weight of an area, apart from its size. */
    public double[] weight(List<Division.Piece> areas, int year) {
        return weighted(meanBurden(latent, country.land().size(), year), areas, year);
    }

    /** The programme, when the country has years enough before its start. */
    public Optional<Programme> programme() {
        return programme;
    }

    /** The schemes: one that favours large gemeenten at equal burden, then one that does not. */
    public List<Scheme> schemes() {
        return schemes;
    }

    /** Indicators of which there are true figures, in the order in which they were made. */
    public List<String> listIndicators() {
        return List.copyOf(drawn(Settings.LAST_YEAR).all().keySet());
    }

    /**
     * True figures of an indicator in a year, for areas of any division, unrounded and with nothing withheld; NaN where the figure would be
     * taken over nobody. Counts are of {@code persons_…} and the like, percentages from 0 to 100.
     *
     * @throws NoSuchElementException when Voorbeeldland has no such indicator
     */
    public double[] figures(String indicator, List<Division.Piece> areas, int year) {
        Series series = drawn(year).getSeries(indicator);
        return areas.stream().mapToDouble(area -> series.amount(area.cells())).toArray();
    }

    /** @throws NoSuchElementException when the code did not exist in that year */
    public Division.Piece getArea(AreaCode code, int boundaryYear) {
        Division.Piece piece = pieces.getOrDefault(boundaryYear, Map.of()).get(code);
        if (piece == null) {
            throw new NoSuchElementException("Voorbeeldland had no " + code + " in " + boundaryYear);
        }
        return piece;
    }

    /** The figures of a year, drawn once and kept. */
    TrueFigures drawn(int year) {
        return drawnByYear.computeIfAbsent(year, this::draw);
    }

    /** Draws the figures of a year anew, for who goes through all of them once. */
    TrueFigures draw(int year) {
        return new TrueFigures(
                country.settings().seed(), year, country.land(), country.population(), latent, programme);
    }

    private double[] weighted(double[] values, List<Division.Piece> areas, int year) {
        int[] residents = country.population().residents(year);
        return areas.stream()
                .mapToDouble(area -> {
                    double sum = 0;
                    double people = 0;
                    for (int cell : area.cells()) {
                        sum += residents[cell] * values[cell];
                        people += residents[cell];
                    }
                    return people == 0 ? Double.NaN : sum / people;
                })
                .toArray();
    }

    private static double[] meanBurden(LatentBurden latent, int cells, int year) {
        double[] mean = new double[cells];
        for (BurdenDomain domain : BurdenDomain.values()) {
            double[] burden = latent.of(domain, year);
            for (int cell = 0; cell < cells; cell++) {
                mean[cell] += burden[cell] / BurdenDomain.values().length;
            }
        }
        return mean;
    }

    /** A round every second year, the last one in the last year but one. */
    private static List<Scheme> holdSchemes(Country country, LatentBurden latent) {
        Settings settings = country.settings();
        List<Scheme.Situation> situations = IntStream.rangeClosed(settings.firstYear(), Settings.LAST_YEAR)
                .filter(year -> (Settings.LAST_YEAR - year) % 2 == 1)
                .mapToObj(year -> new Scheme.Situation(
                        country.getDivision(year),
                        country.population().residents(year),
                        meanBurden(latent, country.land().size(), year)))
                .toList();
        return List.of(
                Scheme.hold(
                        settings.seed(),
                        "voorbeeldland-schaalfonds",
                        new LocalText("Schaalfonds (verzonnen)", "Scale fund (invented)"),
                        Scheme.FAVOUR,
                        situations),
                Scheme.hold(
                        settings.seed(),
                        "voorbeeldland-opgavefonds",
                        new LocalText("Opgavefonds (verzonnen)", "Burden fund (invented)"),
                        0,
                        situations));
    }
}
