package nl.wijkmaat.engine.fund;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.RowGroups;
import nl.wijkmaat.engine.burden.Stacking;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.Band;

/** Makes areas of a fund from what is known about burden. */
public final class FundAreas {

    private final BurdenTable table;
    private final List<Memberships> memberships;

    /** @param memberships by row of the table */
    public FundAreas(BurdenTable table, List<Memberships> memberships) {
        this.table = table;
        this.memberships = List.copyOf(memberships);
        if (memberships.size() != table.rows().size()) {
            throw new IllegalArgumentException(
                    memberships.size() + " memberships for " + table.rows().size() + " areas");
        }
    }

    /**
     * By row of the table an area.
     *
     * @param result weight over methods of the ranked areas, and comparability of all
     * @param draws weight of the named areas, which are not ranked: the median over these draws
     * @param line percentile of residents from which a domain counts as stacked
     * @param shares by indicator that a key needs the percentage by row, NaN where it is not known
     */
    public List<FundArea> listAreas(
            MultiverseResult result, WeightDraws draws, double line, Map<String, double[]> shares) {
        Stacking stacking = Stacking.of(table);
        Map<String, Double> residents = RowGroups.residentsByGemeente(table);
        List<FundArea> areas = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            BurdenTable.Row at = table.rows().get(row);
            Memberships own = memberships.get(row);
            Stacking.Count count = stacking.count(row, line);
            double weight = row < table.ranked()
                    ? result.findWeight(row).map(Band::median).orElse(Double.NaN)
                    : draws.medianWeight(row);
            double people = residents.getOrDefault(at.gemeente(), 0.0);
            areas.add(new FundArea(
                    at.code(),
                    at.name(),
                    at.gemeente(),
                    own.isListed(),
                    own.lists(),
                    own.gemeenteLists(),
                    own.networks(),
                    at.residents(),
                    people > 0 ? people : Double.NaN,
                    weight,
                    count.measured() == 0 ? Double.NaN : count.beyond(),
                    result.findComparableShare(row).orElse(Double.NaN),
                    sharesOf(row, shares)));
        }
        return areas;
    }

    private static Map<String, Double> sharesOf(int row, Map<String, double[]> shares) {
        Map<String, Double> found = new HashMap<>();
        shares.forEach((indicator, byRow) -> {
            if (!Double.isNaN(byRow[row])) {
                found.put(indicator, byRow[row]);
            }
        });
        return found;
    }
}
