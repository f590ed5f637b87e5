package nl.wijkmaat.editions.store;

import nl.wijkmaat.editions.store.Manifest.ColumnFacts;
import nl.wijkmaat.engine.statistics.MissingReason;
import org.jspecify.annotations.Nullable;

/**
 * One column of an edition, spread over the indexes of a tree.
 *
 * @param facts what the manifest says of it
 * @param amounts by index; NaN where there is no figure
 * @param missing by index the ordinal of the {@link MissingReason}, or null when {@code usualReason} holds for all that is missing
 * @param usualReason the reason where {@code missing} is null
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredColumn(ColumnFacts facts, double[] amounts, byte @Nullable [] missing, MissingReason usualReason) {

    byte reason(int index) {
        return missing == null ? (byte) usualReason.ordinal() : missing[index];
    }
}
