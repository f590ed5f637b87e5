package nl.wijkmaat.engine.statistics;

import java.util.ArrayList;
import java.util.List;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;

/**
 * Checks whether a source agrees with itself: the counts of all buurten (or wijken) of an area must be able to add up to the
 * area's own count, given how each was rounded.
 */
public final class SumCheck {

    private final Panel panel;

    public SumCheck(Panel panel) {
        this.panel = panel;
    }

    /**
     * A count that its parts cannot add up to. Not always an error of the publisher: a crime whose buurt is unknown counts
     * for the gemeente only.
     *
     * @param code the area
     * @param indicator what is counted
     * @param year the year that the counts tell of
     * @param partLevel the level of the parts
     * @param own the area's own count
     * @param sum what the measured parts add up to
     * @param parts how many parts there are
     * @param missingParts how many of them have no figure; when there are any, the sum is only a lower limit
     */
    public record Finding(
            AreaCode code,
            Indicator indicator,
            int year,
            AreaLevel partLevel,
            Value.Measured own,
            Value.Measured sum,
            int parts,
            int missingParts) {

        /** How much the parts lack (above zero) or have too much (below zero), between the nearest ends of the ranges. */
        public double shortage() {
            return own.range().low() > sum.range().high()
                    ? own.range().low() - sum.range().high()
                    : own.range().high() - sum.range().low();
        }
    }

    /** The counts of the area in that year that break the rule, at every level of parts the tree holds completely. */
    public List<Finding> check(AreaCode code, int year) {
        List<Finding> findings = new ArrayList<>();
        for (Column column : panel.listColumns(year)) {
            if (column.indicator().aggregation() instanceof Aggregation.Sum) {
                findings.addAll(check(code, column));
            }
        }
        return findings;
    }

    /** The areas of a level whose count in the column breaks the rule, in code order. */
    public List<Finding> checkAll(AreaLevel level, Column column) {
        return panel.tree().listAreas(level).stream()
                .flatMap(area -> check(area.code(), column).stream())
                .toList();
    }

    private List<Finding> check(AreaCode code, Column column) {
        AreaTree tree = panel.tree();
        List<Finding> findings = new ArrayList<>();
        if (!tree.contains(code) || !(panel.value(column, tree.getIndex(code)) instanceof Value.Measured own)) {
            return findings;
        }
        for (AreaLevel level : AreaLevel.values()) {
            if (!level.isInside(code.level()) || !tree.isComplete(level)) {
                continue;
            }
            List<Area> parts = tree.listInside(code, level);
            double amount = 0;
            Interval range = Interval.point(0);
            int missing = 0;
            for (Area part : parts) {
                switch (panel.value(column, tree.getIndex(part.code()))) {
                    case Value.Measured measured -> {
                        amount += measured.amount();
                        range = range.plus(measured.range());
                    }
                    case Value.Missing _ -> missing++;
                }
            }
            boolean tooMuch = range.low() > own.range().high();
            boolean tooLittle = missing == 0 && range.high() < own.range().low();
            if (missing < parts.size() && (tooMuch || tooLittle)) {
                findings.add(new Finding(
                        code,
                        column.indicator(),
                        column.year(),
                        level,
                        own,
                        new Value.Measured(amount, range),
                        parts.size(),
                        missing));
            }
        }
        return findings;
    }
}
