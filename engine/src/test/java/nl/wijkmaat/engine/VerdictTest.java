package nl.wijkmaat.engine;

import static nl.wijkmaat.engine.Verdict.NIET_BEREKENBAAR;
import static nl.wijkmaat.engine.Verdict.ONBEKEND;
import static nl.wijkmaat.engine.Verdict.VOLDOET;
import static nl.wijkmaat.engine.Verdict.VOLDOET_NIET;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void oneConditionThatCertainlyFailsDecidesWhateverElseIsUnknown() {
        assertThat(VOLDOET_NIET.and(ONBEKEND)).isEqualTo(VOLDOET_NIET);
        assertThat(NIET_BEREKENBAAR.and(VOLDOET_NIET)).isEqualTo(VOLDOET_NIET);
        assertThat(VOLDOET.and(ONBEKEND)).isEqualTo(ONBEKEND);
    }

    @Test
    void anUnpublishedRuleStaysUncomputableWhateverInputIsStillLacking() {
        assertThat(ONBEKEND.and(NIET_BEREKENBAAR)).isEqualTo(NIET_BEREKENBAAR);
        assertThat(ONBEKEND.or(NIET_BEREKENBAAR)).isEqualTo(NIET_BEREKENBAAR);
    }

    @Test
    void oneConditionThatIsCertainlyMetDecidesAnAlternative() {
        assertThat(VOLDOET.or(ONBEKEND)).isEqualTo(VOLDOET);
        assertThat(NIET_BEREKENBAAR.or(VOLDOET)).isEqualTo(VOLDOET);
        assertThat(VOLDOET_NIET.or(ONBEKEND)).isEqualTo(ONBEKEND);
    }

    @Property
    void andAndOrAreCommutativeAssociativeAndDual(@ForAll Verdict a, @ForAll Verdict b, @ForAll Verdict c) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(b.or(a));
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
        assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
    }

    @Property
    void whatBecomesKnownNeverTurnsACertainAnswerAround(
            @ForAll Verdict unknown, @ForAll Verdict known, @ForAll Verdict other) {
        if (!unknown.isKnown() && known.isKnown()) {
            Verdict before = unknown.and(other);
            if (before.isKnown()) {
                assertThat(known.and(other)).isEqualTo(before);
            }
        }
    }
}
