package nl.wijkmaat.engine.fund;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.fund.FundEffect.ClassEffect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a class gets beside what it holds")
class ClassEffectTest {

    private static final ClassEffect ALL = effect(100_000, 10_000_000_00L);

    @Test
    @DisplayName("whole cents make no class get less than its part; a twentieth of a percent does")
    void getsLess() {
        assertThat(effect(13_500, 1_350_000_00L).getsLess(ALL)).isFalse();
        assertThat(effect(13_500, 1_349_999_99L).getsLess(ALL)).isFalse();
        assertThat(effect(13_500, 1_340_000_00L).getsLess(ALL)).isTrue();
        assertThat(effect(13_500, 1_360_000_00L).getsLess(ALL)).isFalse();
    }

    private static ClassEffect effect(long affected, long cents) {
        return new ClassEffect("size_class", "made", 10, affected, affected, 10, affected, 10, 0, new Money(cents));
    }
}
