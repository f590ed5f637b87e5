package nl.wijkmaat.editions.voorbeeldland;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;

/**
 * A programme with a known effect: it works in the heaviest wijken of large gemeenten, while wijken as heavy elsewhere stay outside.
 *
 * <p>The rule: of the wijken of the start year with at least {@value #FEWEST_RESIDENTS} residents in gemeenten of at least
 * {@value #LARGE_GEMEENTE}, the {@value #HEAVIEST_PERCENT} percent with the heaviest true mean burden over all domains in the year before
 * take part. The heaviest {@value #HEAVIEST_PERCENT} percent in all other gemeenten are the comparable wijken: burden does not go with
 * size, so they carry as much.
 *
 * @param id of the programme
 * @param name for readers
 * @param startYear first year with an effect; also the boundary year of the wijken
 * @param effects what the programme does, in percentage points per year
 * @param inside wijken that take part
 * @param comparable wijken as heavy that do not
 * @param cells the cells of the wijken that take part
 */
@SuppressWarnings("ArrayRecordComponent")
public record Programme(
        String id,
        LocalText name,
        int startYear,
        Map<String, Double> effects,
        List<AreaCode> inside,
        List<AreaCode> comparable,
        int[] cells) {

    static final int START_YEAR = 2018;
    static final int HEAVIEST_PERCENT = 12;
    static final int LARGE_GEMEENTE = 70_000;
    static final int FEWEST_RESIDENTS = 500;

    /** Years before the start that there must be figures of. */
    private static final int YEARS_BEFORE = 2;

    /** Percentage points per year, added to the chance for everybody in the base. Indicators that are not named do not change. */
    private static final Map<String, Double> EFFECTS = Map.of(
            "share_low_income", -0.30,
            "persons_on_social_assistance", -0.25,
            "employment_rate", 0.40,
            "share_youth_care", -0.20);

    private record Candidate(Division.Piece wijk, double burden, int residentsOfGemeente) {}

    /** The programme of a country; empty where there are too few years before its start to tell an effect. */
    static Optional<Programme> choose(Settings settings, Division division, int[] residents, double[] meanBurden) {
        if (settings.firstYear() > START_YEAR - YEARS_BEFORE) {
            return Optional.empty();
        }
        Map<AreaCode, Integer> sizes = division.gemeenten().stream()
                .collect(Collectors.toMap(Division.Piece::code, gemeente -> people(gemeente, residents)));
        List<Candidate> candidates = new ArrayList<>();
        for (Division.Piece wijk : division.wijken()) {
            if (people(wijk, residents) >= FEWEST_RESIDENTS) {
                candidates.add(new Candidate(
                        wijk, weighted(wijk, residents, meanBurden), sizes.getOrDefault(wijk.parent(), 0)));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::burden).reversed());
        List<Division.Piece> inside = heaviest(candidates, true);
        return Optional.of(new Programme(
                "voorbeeldland-samen-verder",
                new LocalText("Programma Samen Verder (verzonnen)", "Programme Samen Verder (invented)"),
                START_YEAR,
                EFFECTS,
                inside.stream().map(Division.Piece::code).sorted().toList(),
                heaviest(candidates, false).stream()
                        .map(Division.Piece::code)
                        .sorted()
                        .toList(),
                inside.stream()
                        .flatMapToInt(wijk -> Arrays.stream(wijk.cells()))
                        .sorted()
                        .toArray()));
    }

    private static List<Division.Piece> heaviest(List<Candidate> heaviestFirst, boolean inLargeGemeenten) {
        List<Division.Piece> ofSize = heaviestFirst.stream()
                .filter(candidate -> candidate.residentsOfGemeente() >= LARGE_GEMEENTE == inLargeGemeenten)
                .map(Candidate::wijk)
                .toList();
        return ofSize.subList(0, Math.round(ofSize.size() * HEAVIEST_PERCENT / 100f));
    }

    /** What the programme has changed in an indicator by a year, in percentage points: nothing before it starts. */
    public double pointsBy(int year, String indicator) {
        return effects.getOrDefault(indicator, 0.0) * Math.max(0, year - startYear + 1);
    }

    private static int people(Division.Piece piece, int[] residents) {
        return Arrays.stream(piece.cells()).map(cell -> residents[cell]).sum();
    }

    private static double weighted(Division.Piece piece, int[] residents, double[] values) {
        double sum = 0;
        for (int cell : piece.cells()) {
            sum += residents[cell] * values[cell];
        }
        return sum / people(piece, residents);
    }
}
