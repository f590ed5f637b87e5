package nl.wijkmaat.engine.fund;

import java.util.OptionalLong;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * By what an envelope is divided. A key counts every area in units, and every unit gets the same amount, within the floor and the cap.
 * Units are whole millionths, so that the division is exact.
 */
public sealed interface Key {

    /** The number of millionths in one unit. */
    long MILLION = 1_000_000;

    /** The name in files and on the command line. */
    String id();

    /** What the area counts for, in millionths; empty when a figure that the key needs is not known. */
    OptionalLong units(FundArea area);

    /** Every area gets the same, whoever lives there. */
    record Equal() implements Key {
        @Override
        public String id() {
            return "equal";
        }

        @Override
        public OptionalLong units(FundArea area) {
            return OptionalLong.of(MILLION);
        }
    }

    /** Every resident of an area that is considered counts once: who lives there is affected by what piles up there. */
    record PerResident() implements Key {
        @Override
        public String id() {
            return "per_resident";
        }

        @Override
        public OptionalLong units(FundArea area) {
            return times(area, 1);
        }
    }

    /**
     * Every resident to whom an indicator applies counts once: residents × percentage ÷ 100.
     *
     * @param indicator a percentage of residents
     */
    record PerAffectedResident(String indicator) implements Key {
        @Override
        public String id() {
            return "per_affected_resident";
        }

        @Override
        public OptionalLong units(FundArea area) {
            return times(area, area.shares().getOrDefault(indicator, Double.NaN) / 100);
        }
    }

    /**
     * Every resident counts, and for more where the burden is heavier: once up to weight {@code from}, {@code timesAt100} times at weight
     * 100, and in a straight line between.
     *
     * @param from weight from 0 to below 100
     * @param timesAt100 at least 1, so that a heavier burden never counts for less
     */
    record WeightTimesSize(double from, double timesAt100) implements Key {

        /** @throws IllegalArgumentException when a heavier burden would count for less */
        public WeightTimesSize {
            if (!(from >= 0 && from < 100)) {
                throw new QuestionRefused(
                        "de zwaarte vanaf waar inwoners vaker tellen, ligt van 0 tot onder 100, niet op " + from,
                        "the weight from which residents count for more lies from 0 to below 100, not " + from);
            }
            if (!(timesAt100 >= 1 && timesAt100 <= 1000)) {
                throw new QuestionRefused(
                        "bij zwaarte 100 telt een inwoner 1 tot 1000 keer, niet " + timesAt100
                                + " keer: een zwaardere opgave mag niet minder tellen",
                        "at weight 100 a resident counts from 1 to 1000 times, not " + timesAt100
                                + ": a heavier burden may not count for less");
            }
        }

        @Override
        public String id() {
            return "weight_times_size";
        }

        @Override
        public OptionalLong units(FundArea area) {
            return times(area, timesPerResident(area.weight()));
        }

        /** How many times a resident counts at this weight; NaN when it is not known. */
        public double timesPerResident(double weight) {
            return 1 + (timesAt100 - 1) * Math.max(0, weight - from) / (100 - from);
        }
    }

    private static OptionalLong times(FundArea area, double perResident) {
        if (Double.isNaN(area.residents()) || Double.isNaN(perResident)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.multiplyExact(Math.round(area.residents()), Math.round(perResident * MILLION)));
    }
}
