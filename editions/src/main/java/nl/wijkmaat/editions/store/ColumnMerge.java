package nl.wijkmaat.editions.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.wijkmaat.engine.statistics.Column;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Origin;

/** What the editions say of one indicator in one year, settled cell by cell as {@link PanelLoader} promises. */
final class ColumnMerge {

    private static final int NOBODY = -1;

    private final int year;
    private final List<Offer> offers = new ArrayList<>();

    ColumnMerge(int year) {
        this.year = year;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Offer(Manifest edition, int[] indexOfRow, StoredColumn column) {

        Origin origin() {
            return new Origin(edition.provenance(), column.facts().precisionByLevel());
        }
    }

    /** Editions are offered in order: sources by priority and, within a source, the edition retrieved last in front. */
    void add(Manifest edition, int[] indexOfRow, StoredColumn column) {
        offers.add(new Offer(edition, indexOfRow, column));
    }

    Column column(Indicator indicator) {
        Offer first = offers.getFirst();
        if (offers.size() == 1) {
            StoredColumn only = first.column;
            return new Column(
                    indicator, year, only.amounts(), only.missing(), only.usualReason(), List.of(first.origin()), null);
        }
        int areas = first.column.amounts().length;
        double[] amounts = new double[areas];
        Arrays.fill(amounts, Double.NaN);
        byte[] missing = new byte[areas];
        Arrays.fill(missing, (byte) MissingReason.NOT_MEASURED.ordinal());
        int[] chosen = new int[areas];
        Arrays.fill(chosen, NOBODY);
        settle(amounts, missing, chosen);
        return withUsedOrigins(indicator, amounts, missing, chosen);
    }

    private void settle(double[] amounts, byte[] missing, int[] chosen) {
        String source = "";
        boolean[] sourceSpoke = new boolean[amounts.length];
        for (int o = 0; o < offers.size(); o++) {
            Offer offer = offers.get(o);
            if (!offer.edition.source().equals(source)) {
                source = offer.edition.source();
                Arrays.fill(sourceSpoke, false);
            }
            for (int index : offer.indexOfRow) {
                boolean settled = chosen[index] != NOBODY && !Double.isNaN(amounts[index]);
                if (settled || sourceSpoke[index]) {
                    continue;
                }
                sourceSpoke[index] = true;
                double amount = offer.column.amounts()[index];
                if (!Double.isNaN(amount)) {
                    amounts[index] = amount;
                    missing[index] = 0;
                    chosen[index] = o;
                } else if (chosen[index] == NOBODY) {
                    missing[index] = offer.column.reason(index);
                    chosen[index] = o;
                }
            }
        }
    }

    /** Keeps the editions that settled at least one cell; a cell that nobody spoke of goes with the first of them. */
    private Column withUsedOrigins(Indicator indicator, double[] amounts, byte[] missing, int[] chosen) {
        boolean[] used = new boolean[offers.size()];
        for (int offer : chosen) {
            if (offer != NOBODY) {
                used[offer] = true;
            }
        }
        List<Origin> origins = new ArrayList<>();
        byte[] position = new byte[offers.size()];
        for (int o = 0; o < used.length; o++) {
            if (used[o]) {
                position[o] = (byte) origins.size();
                origins.add(offers.get(o).origin());
            }
        }
        if (origins.size() > Byte.MAX_VALUE) {
            throw StoreException.of("store.too_many_origins", indicator.id(), year, Byte.MAX_VALUE);
        }
        if (origins.isEmpty()) {
            origins.add(offers.getFirst().origin());
        }
        byte[] originOf = null;
        if (origins.size() > 1) {
            originOf = new byte[chosen.length];
            for (int index = 0; index < chosen.length; index++) {
                originOf[index] = chosen[index] == NOBODY ? 0 : position[chosen[index]];
            }
        }
        return new Column(indicator, year, amounts, missing, MissingReason.NOT_MEASURED, origins, originOf);
    }
}
