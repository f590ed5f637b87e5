package nl.wijkmaat.engine.fund;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntToLongFunction;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.fund.WaterFilling.Filled;

/**
 * Applies a design to areas. The cents of an envelope add up to it in every year; areas with the same figures get the same, but for the
 * last cents, which go to the largest remainders; of equal remainders to the heavier area, then the larger, then by code. The order in
 * which areas come in changes nothing.
 */
public final class Fund {

    private final FundDesign design;
    private final List<FundArea> areas;

    private Fund(FundDesign design, List<FundArea> areas) {
        this.design = design;
        this.areas = areas;
    }

    /**
     * @param areas each code once
     * @throws InfeasibleFundException when an envelope cannot be divided as asked
     * @throws IllegalArgumentException when a code stands twice
     */
    public static FundResult apply(FundDesign design, List<FundArea> areas) {
        return new Fund(design, sorted(areas)).apply(Set.of());
    }

    /**
     * As {@link #apply}, with areas that the rules leave out joining an envelope. In a design of completion everybody else keeps their
     * award to the cent, and who joins gets the amount per unit that the others get, from extra money. In a design of redistribution
     * the envelope is divided anew.
     *
     * @param envelope which they join
     * @param joining codes of areas; who is considered already stays as they are
     * @throws NoSuchElementException when there is no such envelope or area
     * @throws InfeasibleFundException when the envelope cannot be divided, or a figure that its key needs is not known
     */
    public static FundResult applyWith(FundDesign design, List<FundArea> areas, String envelope, Set<String> joining) {
        List<FundArea> all = sorted(areas);
        for (String code : joining) {
            if (all.stream().noneMatch(a -> a.code().equals(code))) {
                throw new NoSuchElementException("there is no area " + code + " to join envelope " + envelope);
            }
        }
        FundResult result = new Fund(design, all).apply(joining, envelope);
        result.getDivision(envelope);
        return result;
    }

    private static List<FundArea> sorted(List<FundArea> areas) {
        Set<String> codes = new HashSet<>();
        for (FundArea area : areas) {
            if (!codes.add(area.code())) {
                throw new IllegalArgumentException("area " + area.code() + " stands twice among the areas of the fund");
            }
        }
        return areas.stream().sorted(Comparator.comparing(FundArea::code)).toList();
    }

    private FundResult apply(Set<String> joining) {
        return apply(joining, "");
    }

    private FundResult apply(Set<String> joining, String joined) {
        List<Division> divisions = new ArrayList<>();
        for (Envelope envelope : design.envelopes()) {
            divisions.add(divide(envelope, envelope.id().equals(joined) ? joining : Set.of()));
        }
        return new FundResult(design, areas, divisions);
    }

    private Division divide(Envelope envelope, Set<String> joining) {
        boolean completes = design.joining() == FundDesign.Joining.COMPLETION;
        List<Counted> considered = new ArrayList<>();
        List<Counted> added = new ArrayList<>();
        List<FundArea> unknown = new ArrayList<>();
        for (FundArea area : areas) {
            Verdict verdict = envelope.consider(area);
            boolean joins = joining.contains(area.code()) && verdict != Verdict.VOLDOET;
            if (verdict == Verdict.VOLDOET_NIET && !joins) {
                continue;
            }
            OptionalLong units = envelope.key().units(area);
            if (units.isEmpty() || verdict != Verdict.VOLDOET && !joins) {
                unknown.add(area);
            } else if (joins && completes) {
                added.add(new Counted(area, units.getAsLong()));
            } else {
                considered.add(new Counted(area, units.getAsLong()));
            }
        }
        return new Filling(envelope, considered, added).divide(unknown);
    }

    private record Counted(FundArea area, long units) {}

    /** Who gets a last cent when the remainders are equal: the heavier, then the larger, then by code. */
    private static final Comparator<Counted> TIES = Comparator.<Counted>comparingDouble(
                    c -> -zeroIfUnknown(c.area.weight()))
            .thenComparingDouble(c -> -zeroIfUnknown(c.area.residents()))
            .thenComparing(c -> c.area.code());

    private static double zeroIfUnknown(double figure) {
        return Double.isNaN(figure) ? 0 : figure;
    }

    /** One envelope, filled once for every percentage that occurs. */
    private final class Filling {
        private final Envelope envelope;
        private final List<Counted> considered;
        private final List<Counted> added;
        private final long[] units;
        private final Map<Integer, Filled> byPercent = new HashMap<>();

        private Filling(Envelope envelope, List<Counted> considered, List<Counted> added) {
            this.envelope = envelope;
            this.considered = considered.stream().sorted(TIES).toList();
            this.added = added;
            this.units = this.considered.stream().mapToLong(Counted::units).toArray();
        }

        private Division divide(List<FundArea> unknown) {
            byPercent.put(100, fill(100));
            design.term().percents().forEach(percent -> byPercent.computeIfAbsent(percent, this::fill));
            List<Award> awards = new ArrayList<>();
            for (int i = 0; i < considered.size(); i++) {
                int at = i;
                awards.add(award(
                        considered.get(i),
                        getFilled(100).bound(i),
                        false,
                        percent -> getFilled(percent).cents(at)));
            }
            for (Counted one : added) {
                IntToLongFunction cents = p -> getFilled(p).centsAtRate(one.units, floor(p), capOfAdded(p));
                awards.add(award(one, boundOfAdded(cents.applyAsLong(100)), true, cents));
            }
            awards.sort(Comparator.comparing(a -> a.area().code()));
            double rate = getFilled(100).rate() * Key.MILLION;
            return new Division(envelope, awards, unknown, rate);
        }

        private Filled getFilled(int percent) {
            Filled filled = byPercent.get(percent);
            if (filled == null) {
                throw new IllegalStateException("percentage " + percent + " was not filled");
            }
            return filled;
        }

        private Filled fill(int percent) {
            long amount = envelope.perYear().cents() / 100 * percent;
            return WaterFilling.fill(envelope.id(), amount, units, floor(percent), cap(percent));
        }

        private long floor(int percent) {
            return envelope.floor().cents() / 100 * percent;
        }

        private long cap(int percent) {
            return envelope.cap().orElse(envelope.perYear()).cents() / 100 * percent;
        }

        /** Who joins is paid from extra money, so that the envelope itself is no limit. */
        private long capOfAdded(int percent) {
            return envelope.cap().isPresent() ? cap(percent) : Long.MAX_VALUE;
        }

        private Award award(Counted one, Bound bound, boolean isAdded, IntToLongFunction cents) {
            List<Money> byYear = design.term().percents().stream()
                    .map(percent -> new Money(cents.applyAsLong(percent)))
                    .toList();
            return new Award(one.area, one.units, bound, new Money(cents.applyAsLong(100)), byYear, isAdded);
        }

        private Bound boundOfAdded(long full) {
            return envelope.cap().isPresent() && full == cap(100)
                    ? Bound.CAP
                    : full == floor(100) ? Bound.FLOOR : Bound.BETWEEN;
        }
    }
}
