package nl.wijkmaat.engine.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.area.MunicipalitySize;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The choice of areas against every subset there is. */
class AreaChooserTest {

    private static final Requirement HEAVY = new Requirement.AtLeast(Measure.WEIGHT, 90);

    private static FundArea area(int number, String gemeente, double gemeenteResidents, double residents) {
        return new FundArea(
                "WK%06d".formatted(number),
                "gebied",
                gemeente,
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                residents,
                gemeenteResidents,
                95,
                3,
                0.7,
                Map.of());
    }

    @Test
    @DisplayName(
            "by hand: EUR 100 takes 50 + 50 of the small ones, where greedy takes the one of 60 and has no room left")
    void byHand() {
        List<FundArea> areas = List.of(area(1, "GM1", 9e4, 60), area(2, "GM2", 9e4, 50), area(3, "GM3", 9e4, 50));
        ChoiceResult result = AreaChooser.choose(
                new AreaChoice(Money.ofEuros(1), Money.ZERO, Integer.MAX_VALUE, 0),
                Made.envelope(100, new Key.PerResident(), 0, 0, HEAVY),
                areas);
        assertThat(result.best().areas()).containsExactly(areas.get(1), areas.get(2));
        assertThat(result.best().residents()).isEqualTo(100);
        assertThat(result.best().cost()).isEqualTo(Money.ofEuros(100));
        assertThat(result.bound()).isEqualTo(100);
        assertThat(result.gap()).isZero();
        assertThat(result.greedy().areas()).containsExactly(areas.get(0));
    }

    @Test
    @DisplayName("a demand on spread that costs more than the budget is refused, and so is choosing among nobody")
    void refusals() {
        List<FundArea> areas = List.of(area(1, "GM1", 9e4, 60), area(2, "GM2", 3e4, 50));
        AreaChoice spread = new AreaChoice(Money.ofEuros(1), Money.ZERO, 1, 1);
        assertThatThrownBy(
                        () -> AreaChooser.choose(spread, Made.envelope(100, new Key.PerResident(), 0, 0, HEAVY), areas))
                .isInstanceOfSatisfying(
                        InfeasibleFundException.class,
                        e -> assertThat(e.kind()).isEqualTo(InfeasibleFundException.Kind.SPREAD_TOO_DEAR));
        assertThatThrownBy(() ->
                        AreaChooser.choose(spread, Made.envelope(100, new Key.PerResident(), 0, 0, HEAVY), List.of()))
                .isInstanceOfSatisfying(
                        InfeasibleFundException.class,
                        e -> assertThat(e.kind()).isEqualTo(InfeasibleFundException.Kind.NOBODY));
    }

    @RepeatedTest(60)
    @DisplayName("against all subsets of up to twelve areas: as many residents, proven; greedy never has more")
    void againstAllSubsets(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        int n = 2 + random.nextInt(11);
        List<FundArea> areas = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int gemeente = random.nextInt(4);
            areas.add(area(i, "GM" + gemeente, 20_000 + 30_000.0 * gemeente, 5.0 * (1 + random.nextInt(2000))));
        }
        AreaChoice choice = new AreaChoice(
                Money.ofEuros(random.nextInt(400)),
                Money.ofEuros(1 + random.nextInt(1_000_000)),
                random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(3),
                random.nextInt(2));
        long all = areas.stream().mapToLong(a -> choice.cost(a).cents()).sum() / 100;
        Envelope envelope = Made.envelope(1 + random.nextLong(all), new Key.PerResident(), 0, 0, HEAVY);
        long best = bestOfAllSubsets(areas, choice, envelope.perYear().cents());
        if (best < 0) {
            assertThatThrownBy(() -> AreaChooser.choose(choice, envelope, areas))
                    .as("seed %d", seed)
                    .isInstanceOf(InfeasibleFundException.class);
            return;
        }
        ChoiceResult result = AreaChooser.choose(choice, envelope, areas);
        assertThat(result.best().residents()).as("seed %d", seed).isEqualTo(best);
        assertThat(result.bound()).as("seed %d", seed).isEqualTo(best);
        assertThat(result.best().cost()).isLessThanOrEqualTo(envelope.perYear());
        assertThat(result.greedy().cost()).isLessThanOrEqualTo(envelope.perYear());
        if (result.greedyMeetsDemands()) {
            assertThat(result.greedy().residents()).isLessThanOrEqualTo(best);
        }
    }

    private static long bestOfAllSubsets(List<FundArea> areas, AreaChoice choice, long budget) {
        long best = -1;
        for (int subset = 0; subset < 1 << areas.size(); subset++) {
            long cost = 0;
            long residents = 0;
            Map<String, Integer> perGemeente = new HashMap<>();
            Map<MunicipalitySize, Integer> missing = new HashMap<>();
            for (int i = 0; i < areas.size(); i++) {
                FundArea area = areas.get(i);
                MunicipalitySize size = MunicipalitySize.of(Math.round(area.gemeenteResidents()));
                missing.putIfAbsent(size, choice.leastPerSizeClass());
                if ((subset >> i & 1) == 1) {
                    cost += choice.cost(area).cents();
                    residents += Math.round(area.residents());
                    perGemeente.merge(area.gemeente(), 1, Integer::sum);
                    missing.merge(size, -1, Integer::sum);
                }
            }
            boolean spread = perGemeente.values().stream().allMatch(k -> k <= choice.mostPerGemeente())
                    && missing.values().stream().allMatch(k -> k <= 0);
            if (cost <= budget && spread) {
                best = Math.max(best, residents);
            }
        }
        return best;
    }
}
