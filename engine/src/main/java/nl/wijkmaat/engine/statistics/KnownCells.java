package nl.wijkmaat.engine.statistics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReferenceArray;
import nl.wijkmaat.engine.statistics.Column.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a column that were worked out before, by area index. They lie side by side in blocks, in a seventh of the memory of an object
 * for each: pages ask for them by the million. Safe for use by several threads, which may work out the same cell and then keep the same.
 */
final class KnownCells {

    /** As many cells as areas that are asked for together, such as the wijken of a gemeente. */
    private static final int BLOCK = 64;

    private static final VarHandle STATE = MethodHandles.arrayElementVarHandle(byte[].class);
    private static final MissingReason[] REASONS = MissingReason.values();

    /** A state is 0 when the cell is not known, else 1 for an amount or 2 and more for a reason, with this added for what was put together. */
    private static final int PUT_TOGETHER = 64;

    private final AtomicReferenceArray<@Nullable Block> blocks;

    private static final class Block {
        private final double[] amounts = new double[BLOCK];
        private final @Nullable Origin[] origins = new Origin[BLOCK];

        /** Written last and read first, so whoever sees it sees the rest of the cell. */
        private final byte[] states = new byte[BLOCK];
    }

    KnownCells(int areas) {
        this.blocks = new AtomicReferenceArray<>((areas + BLOCK - 1) / BLOCK);
    }

    /** The cell; null when it is not known yet. */
    @Nullable
    Cell find(int index) {
        Block block = blocks.get(index / BLOCK);
        if (block == null) {
            return null;
        }
        int place = index % BLOCK;
        int state = (byte) STATE.getAcquire(block.states, place);
        Origin origin = block.origins[place];
        if (state == 0 || origin == null) {
            return null;
        }
        int what = state % PUT_TOGETHER;
        return new Cell(block.amounts[place], what == 1 ? null : REASONS[what - 2], origin, state >= PUT_TOGETHER);
    }

    void keep(int index, Cell cell) {
        int number = index / BLOCK;
        Block block = blocks.get(number);
        if (block == null) {
            blocks.compareAndSet(number, null, new Block());
            block = blocks.get(number);
        }
        if (block != null) {
            int place = index % BLOCK;
            MissingReason missing = cell.missing();
            int what = missing == null ? 1 : 2 + missing.ordinal();
            block.amounts[place] = cell.amount();
            block.origins[place] = cell.origin();
            STATE.setRelease(block.states, place, (byte) (cell.isPutTogether() ? what + PUT_TOGETHER : what));
        }
    }
}
