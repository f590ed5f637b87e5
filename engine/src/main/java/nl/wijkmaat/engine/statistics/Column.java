package nl.wijkmaat.engine.statistics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one indicator in one year for all areas of a tree, by area index.
 *
 * <p>The amounts are shared with kernels that run over all areas, so {@link #amounts} hands out the array itself: read it,
 * never write it.
 */
public final class Column {

    private static final MissingReason[] REASONS = MissingReason.values();

    private final Indicator indicator;
    private final int year;
    private final double[] amounts;
    private final byte @Nullable [] missing;
    private final MissingReason usualReason;
    private final List<Origin> origins;
    private final byte @Nullable [] originOf;

    /**
     * @param indicator what is measured
     * @param year the year that the figures tell of
     * @param amounts by area index; NaN where there is no figure
     * @param missing by area index the ordinal of the {@link MissingReason}, or null when {@code usualReason} holds for all
     * @param usualReason the reason where {@code missing} is null
     * @param origins the sources that the figures come from, at least one
     * @param originOf by area index the position in {@code origins}, or null when there is one origin for all
     * @throws IllegalArgumentException when the arrays differ in length or there is no origin
     */
    @SuppressWarnings("ArrayRecordComponent")
    public Column(
            Indicator indicator,
            int year,
            double[] amounts,
            byte @Nullable [] missing,
            MissingReason usualReason,
            List<Origin> origins,
            byte @Nullable [] originOf) {
        if (missing != null && missing.length != amounts.length
                || originOf != null && originOf.length != amounts.length) {
            throw new IllegalArgumentException("the arrays of column " + indicator.id() + " differ in length");
        }
        if (origins.isEmpty() || originOf == null && origins.size() > 1) {
            throw new IllegalArgumentException("column " + indicator.id() + " must tell the origin of each figure");
        }
        this.indicator = indicator;
        this.year = year;
        this.amounts = amounts;
        this.missing = missing;
        this.usualReason = usualReason;
        this.origins = List.copyOf(origins);
        this.originOf = originOf;
    }

    public Indicator indicator() {
        return indicator;
    }

    public int year() {
        return year;
    }

    public List<Origin> origins() {
        return origins;
    }

    /** By area index, NaN where there is no figure. Shared, not copied: never write to it. */
    public double[] amounts() {
        return amounts;
    }

    public boolean isMissing(int areaIndex) {
        return Double.isNaN(amounts[areaIndex]);
    }

    /** Why there is no figure at this index; empty where there is one. */
    public Optional<MissingReason> findMissingReason(int areaIndex) {
        if (!isMissing(areaIndex)) {
            return Optional.empty();
        }
        return Optional.of(missing == null ? usualReason : REASONS[missing[areaIndex]]);
    }

    /** The source of the figure, or of the knowledge that there is none, at this index. */
    public Origin origin(int areaIndex) {
        return origins.get(originOf == null ? 0 : originOf[areaIndex]);
    }
}
