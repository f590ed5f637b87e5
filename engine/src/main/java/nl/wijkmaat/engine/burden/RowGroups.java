package nl.wijkmaat.engine.burden;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.area.MunicipalitySize;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.ShrinkageChoice.Towards;

/** Groups of rows towards whose mean unsure figures are drawn. */
public final class RowGroups {

    private final BurdenTable table;
    private final int[] gemeente;
    private final int[] sizeClass;

    private RowGroups(BurdenTable table, int[] gemeente, int[] sizeClass) {
        this.table = table;
        this.gemeente = gemeente;
        this.sizeClass = sizeClass;
    }

    /** The residents of a gemeente are those of its ranked areas; rows without a gemeente form a group of their own. */
    public static RowGroups of(BurdenTable table) {
        List<BurdenTable.Row> rows = table.rows();
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Double> residents = residentsByGemeente(table);
        int[] gemeente = new int[rows.size()];
        int[] sizeClass = new int[rows.size()];
        for (int i = 0; i < gemeente.length; i++) {
            String own = rows.get(i).gemeente();
            gemeente[i] = numbers.computeIfAbsent(own, name -> numbers.size());
            sizeClass[i] = own.isEmpty()
                    ? MunicipalitySize.values().length
                    : MunicipalitySize.of(Math.round(residents.getOrDefault(own, 0.0)))
                            .ordinal();
        }
        return new RowGroups(table, gemeente, sizeClass);
    }

    /** The residents of each gemeente, added up over its ranked areas; unknown numbers add nothing. */
    public static Map<String, Double> residentsByGemeente(BurdenTable table) {
        Map<String, Double> residents = new HashMap<>();
        for (BurdenTable.Row row : table.rows().subList(0, table.ranked())) {
            residents.merge(row.gemeente(), Double.isNaN(row.residents()) ? 0 : row.residents(), Double::sum);
        }
        return residents;
    }

    /** Everybody in one group. */
    public int[] nation() {
        return new int[gemeente.length];
    }

    public int[] towards(Towards towards) {
        return switch (towards) {
            case NATION -> nation();
            case SIZE_CLASS -> sizeClass.clone();
            case GEMEENTE -> gemeente.clone();
        };
    }

    /** Residents of the ranked rows; one each when nobody's number is known, so that percentiles count areas instead. */
    public double[] residentsOfRanked() {
        double[] residents = Arrays.copyOf(table.residents(), table.ranked());
        for (double each : residents) {
            if (each > 0) {
                return residents;
            }
        }
        Arrays.fill(residents, 1);
        return residents;
    }
}
