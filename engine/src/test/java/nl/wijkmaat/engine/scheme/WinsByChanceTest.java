package nl.wijkmaat.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.wijkmaat.engine.scheme.WinsByChance.Stratum;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many of a class win when size does not matter. */
class WinsByChanceTest {

    @Test
    @DisplayName("of ten gemeenten of which four are large, three win: 1.2 large ones expected, none to three with 95%")
    void oneStratum() {
        // C(6,3)/C(10,3) = 1/6, then 1/2, 3/10 and 1/30: nothing can be left out below, nor above.
        assertThat(WinsByChance.of(List.of(new Stratum(10, 4, 3)))).isEqualTo(new WinsByChance(3 * 4 / 10.0, 0, 3));
    }

    @Test
    @DisplayName("what holds exactly 97.5% of the chance is enough")
    void exactlyEnough() {
        // One winner of forty, one of which is of the class: none with chance 39/40, which is 0.975.
        assertThat(WinsByChance.of(List.of(new Stratum(40, 1, 1)))).isEqualTo(new WinsByChance(1 / 40.0, 0, 0));
    }

    @Test
    @DisplayName("over strata the numbers add up, and a stratum without winners or without contenders adds nothing")
    void overStrata() {
        List<Stratum> strata =
                List.of(new Stratum(1, 1, 1), new Stratum(1, 0, 1), new Stratum(7, 3, 0), new Stratum(0, 0, 0));
        assertThat(WinsByChance.of(strata)).isEqualTo(new WinsByChance(1, 1, 1));
    }

    @Test
    @DisplayName("more members or winners than contenders cannot be")
    void impossible() {
        assertThatThrownBy(() -> new Stratum(3, 4, 1)).hasMessageContaining("4");
        assertThatThrownBy(() -> new Stratum(3, 1, 4)).hasMessageContaining("4");
    }

    @Property(tries = 40)
    @Label("drawing the winners by hand gives the same mean, and at most the tails lie outside the range")
    void asDrawnByHand(
            @ForAll @IntRange(min = 1, max = 30) int contenders,
            @ForAll @IntRange(max = 30) int members,
            @ForAll @IntRange(max = 30) int winners,
            @ForAll @IntRange(max = 12) int moreWinners) {
        List<Stratum> strata = List.of(
                new Stratum(contenders, members % (contenders + 1), winners % (contenders + 1)),
                new Stratum(12, 5, moreWinners));
        WinsByChance told = WinsByChance.of(strata);
        Random random = new Random(7);
        int draws = 4000;
        double sum = 0;
        int below = 0;
        int above = 0;
        for (int d = 0; d < draws; d++) {
            int won = 0;
            for (Stratum stratum : strata) {
                List<Integer> all = new ArrayList<>();
                for (int i = 0; i < stratum.contenders(); i++) {
                    all.add(i);
                }
                Collections.shuffle(all, random);
                won += (int) all.subList(0, stratum.winners()).stream()
                        .filter(i -> i < stratum.members())
                        .count();
            }
            sum += won;
            below += won < told.low() ? 1 : 0;
            above += won > told.high() ? 1 : 0;
        }
        assertThat(sum / draws).isCloseTo(told.expected(), within(0.2));
        assertThat(below / (double) draws).isLessThan(0.025 + 0.012);
        assertThat(above / (double) draws).isLessThan(0.025 + 0.012);
        assertThat(told.low()).isLessThanOrEqualTo((int) Math.ceil(told.expected()));
    }
}
