package nl.wijkmaat.engine.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.fund.FundDesign.Joining;

/** What every fund keeps to, whatever the figures. */
class FundProperties {

    /** A fund with a random envelope of random areas; the floors and caps go with the amount. */
    private static FundDesign design(Random random, List<FundArea> areas, int key, Joining joining) {
        Requirement heavy = new Requirement.AtLeast(Measure.WEIGHT, 50);
        long considered = areas.stream().filter(a -> a.weight() >= 50).count();
        long counted = areas.stream()
                .filter(a -> a.weight() >= 50 && a.residents() > 0)
                .count();
        Assume.that(considered > 0 && counted > 0);
        long floor = random.nextInt(3) == 0 ? 0 : random.nextInt(5000);
        long euros = floor * considered + 1 + random.nextInt(1_000_000);
        long cap = random.nextBoolean() ? 0 : floor + euros / counted + 1 + random.nextInt(20_000);
        return Made.design(joining, Made.envelope(euros, Made.key(key), floor, cap, heavy));
    }

    @Property(tries = 300)
    @Label("the cents of an envelope add up to it in every year")
    void addUp(@ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(max = 2) int key) {
        Random random = new Random(seed);
        List<FundArea> areas = Made.areas(1 + random.nextInt(60), random);
        FundDesign design = design(random, areas, key, Joining.COMPLETION);
        Division division = Fund.apply(design, areas).divisions().getFirst();
        for (int year = 0; year < design.term().years(); year++) {
            long percent = design.term().percents().get(year);
            assertThat(division.paid(year).cents())
                    .isEqualTo(design.envelopes().getFirst().perYear().cents() / 100 * percent);
        }
        assertThat(division.fullYear()).isEqualTo(design.envelopes().getFirst().perYear());
    }

    @Property(tries = 300)
    @Label("no award lies below the floor or above the cap")
    void withinBounds(@ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(max = 2) int key) {
        Random random = new Random(seed);
        List<FundArea> areas = Made.areas(1 + random.nextInt(60), random);
        FundDesign design = design(random, areas, key, Joining.COMPLETION);
        Envelope envelope = design.envelopes().getFirst();
        Fund.apply(design, areas).fullYearByArea().values().forEach(award -> {
            assertThat(award).isGreaterThanOrEqualTo(envelope.floor());
            assertThat(award).isLessThanOrEqualTo(envelope.cap().orElse(envelope.perYear()));
        });
    }

    @Property(tries = 300)
    @Label("of two areas of one size the heavier never gets less; of two of one weight the larger never")
    void heavierNeverLess(@ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(max = 2) int key) {
        Random random = new Random(seed);
        List<FundArea> areas = Made.areas(2 + random.nextInt(60), random);
        Map<String, Money> awards = Fund.apply(design(random, areas, key, Joining.COMPLETION), areas)
                .fullYearByArea();
        for (FundArea a : areas) {
            for (FundArea b : areas) {
                if (a.residents() >= b.residents() && a.weight() >= b.weight()) {
                    long more = awards.getOrDefault(a.code(), Money.ZERO).cents();
                    long less = awards.getOrDefault(b.code(), Money.ZERO).cents();
                    boolean equal = a.residents() == b.residents() && a.weight() == b.weight();
                    assertThat(more).as("%s and %s", a, b).isGreaterThanOrEqualTo(equal ? less - 1 : less);
                }
            }
        }
    }

    @Property(tries = 300)
    @Label("an area that becomes heavier, all else equal, never gets less than it got")
    void becomingHeavier(@ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(max = 2) int key) {
        Random random = new Random(seed);
        List<FundArea> areas = Made.areas(2 + random.nextInt(60), random);
        FundDesign design = design(random, areas, key, Joining.COMPLETION);
        int one = random.nextInt(areas.size());
        FundArea before = areas.get(one);
        // Only among those considered: who comes in at the line may make floors or caps impossible, which is told.
        Assume.that(before.weight() >= 50);
        List<FundArea> heavier = new ArrayList<>(areas);
        heavier.set(one, before.weighing(before.weight() + random.nextInt(40), before.comparableShare()));
        Money was = Fund.apply(design, areas).fullYearByArea().getOrDefault(before.code(), Money.ZERO);
        Money is = Fund.apply(design, heavier).fullYearByArea().getOrDefault(before.code(), Money.ZERO);
        assertThat(is).isGreaterThanOrEqualTo(was);
    }

    @Property(tries = 300)
    @Label("the order in which areas come in changes nothing; other codes move no more than a last cent between equals")
    void relabelling(@ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(max = 2) int key) {
        Random random = new Random(seed);
        List<FundArea> areas = Made.areas(2 + random.nextInt(60), random);
        FundDesign design = design(random, areas, key, Joining.COMPLETION);
        Map<String, Money> awards = Fund.apply(design, areas).fullYearByArea();
        List<FundArea> shuffled = new ArrayList<>(areas);
        Collections.shuffle(shuffled, random);
        assertThat(Fund.apply(design, shuffled).fullYearByArea()).isEqualTo(awards);
        List<FundArea> relabelled = new ArrayList<>();
        for (int i = 0; i < shuffled.size(); i++) {
            relabelled.add(Made.named(shuffled.get(i), "BU%08d".formatted(i)));
        }
        Map<String, Money> others = Fund.apply(design, relabelled).fullYearByArea();
        assertThat(others.values().stream().sorted().toList())
                .isEqualTo(awards.values().stream().sorted().toList());
        for (int i = 0; i < shuffled.size(); i++) {
            long was = awards.getOrDefault(shuffled.get(i).code(), Money.ZERO).cents();
            long is = others.getOrDefault(relabelled.get(i).code(), Money.ZERO).cents();
            assertThat(is).isBetween(was - 1, was + 1);
        }
    }

    @Property(tries = 300)
    @Label("completion: who joins lowers nobody, is paid as others are, and the extra money is told")
    void completion(@ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(max = 2) int key) {
        Random random = new Random(seed);
        List<FundArea> areas = Made.areas(3 + random.nextInt(60), random);
        FundDesign design = design(random, areas, key, Joining.COMPLETION);
        Set<String> joining = new HashSet<>();
        areas.stream().filter(a -> a.weight() < 50 && random.nextBoolean()).forEach(a -> joining.add(a.code()));
        FundResult before = Fund.apply(design, areas);
        FundResult after = Fund.applyWith(design, areas, "geld", joining);
        Division was = before.divisions().getFirst();
        Division is = after.divisions().getFirst();
        assertThat(is.awards().stream().filter(a -> !a.isAdded()).toList()).isEqualTo(was.awards());
        assertThat(is.awards().stream().filter(Award::isAdded).map(a -> a.area().code()))
                .containsExactlyInAnyOrderElementsOf(joining);
        assertThat(is.fullYear()).isEqualTo(was.fullYear().plus(is.extra()));
        for (Award added : is.awards()) {
            for (Award own : is.awards()) {
                if (added.isAdded() && !own.isAdded() && added.units() == own.units()) {
                    assertThat(Math.abs(
                                    added.fullYear().cents() - own.fullYear().cents()))
                            .isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Property(tries = 200)
    @Label("redistribution: who joins is paid from the same envelope, and nobody gains by it")
    void redistribution(@ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(max = 2) int key) {
        Random random = new Random(seed);
        List<FundArea> areas = Made.areas(3 + random.nextInt(60), random);
        Requirement heavy = new Requirement.AtLeast(Measure.WEIGHT, 50);
        Assume.that(areas.stream().anyMatch(a -> a.weight() >= 50 && a.residents() > 0));
        FundDesign design = Made.design(Joining.REDISTRIBUTION, Made.envelope(1_000_000, Made.key(key), 0, 0, heavy));
        Set<String> joining = new HashSet<>();
        areas.stream().filter(a -> a.weight() < 50 && random.nextBoolean()).forEach(a -> joining.add(a.code()));
        FundResult after = Fund.applyWith(design, areas, "geld", joining);
        assertThat(after.fullYear()).isEqualTo(Money.ofEuros(1_000_000));
        Map<String, Money> now = after.fullYearByArea();
        Fund.apply(design, areas)
                .fullYearByArea()
                .forEach((code, was) ->
                        assertThat(now.getOrDefault(code, Money.ZERO).cents()).isLessThanOrEqualTo(was.cents() + 1));
    }
}
