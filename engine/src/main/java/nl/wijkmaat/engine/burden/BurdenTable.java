package nl.wijkmaat.engine.burden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * What a question about burden is answered from: areas by indicators in burden domains, with margins and residents.
 *
 * <p>The first {@link #ranked} rows are the areas of one level, which are ranked and counted. Rows after them are only compared:
 * focus areas and other sets of areas, whose parts are among the first rows already and would otherwise count twice.
 */
public final class BurdenTable {

    private final List<Row> rows;
    private final int ranked;
    private final List<Item> items;
    private final List<String> domains;
    private final Map<String, List<Integer>> itemsByDomain;
    private final Map<String, Integer> rowByCode;

    /**
     * One area.
     *
     * @param code its code, or the id of a named set of areas
     * @param name what readers see
     * @param gemeente code of its gemeente; empty when it has none or several
     * @param residents people who live there; NaN when unknown
     */
    public record Row(String code, String name, String gemeente, double residents) {}

    /**
     * One indicator.
     *
     * @param indicator id
     * @param domain id of its domain
     * @param modelled whether its figures come out of a model of other characteristics, so that it may repeat them
     * @param year the year that the newest figures tell of
     * @param figures by row, higher is heavier
     * @param modelledFrom ids of the indicators that its model is fed with; empty when it is none or they are not declared
     */
    public record Item(
            String indicator,
            String domain,
            boolean modelled,
            int year,
            BurdenFigures figures,
            List<String> modelledFrom) {
        public Item {
            modelledFrom = List.copyOf(modelledFrom);
        }

        /** As the other constructor, with nothing declared of the inputs of a model. */
        public Item(String indicator, String domain, boolean modelled, int year, BurdenFigures figures) {
            this(indicator, domain, modelled, year, figures, List.of());
        }

        /** The same indicator with other figures. */
        public Item withFigures(BurdenFigures newFigures) {
            return new Item(indicator, domain, modelled, year, newFigures, modelledFrom);
        }
    }

    /**
     * @param rows the areas; the ranked ones first
     * @param ranked how many are ranked, at least two
     * @param items the indicators, at least one
     * @throws IllegalArgumentException when something does not fit; the message tells what
     */
    public BurdenTable(List<Row> rows, int ranked, List<Item> items) {
        this.rows = List.copyOf(rows);
        this.ranked = ranked;
        this.items = List.copyOf(items);
        if (ranked < 2 || ranked > rows.size()) {
            throw new QuestionRefused(
                    "opgave is betrekkelijk: er zijn ten minste twee gebieden nodig, en er zijn er " + ranked
                            + ". Kies een niveau of gebied met meer delen",
                    "burden is relative: at least two areas are needed, and there are " + ranked
                            + ". Choose a level or an area with more parts");
        }
        if (items.isEmpty()) {
            throw new QuestionRefused(
                    "geen domein van opgave is voor deze gebieden in dit jaar gemeten. Kies een ander niveau of jaar, of importeer meer cijfers",
                    "no burden domain is measured for these areas in this year. Choose another level or year, or import more figures");
        }
        Set<String> names = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (Item item : items) {
            names.add(item.domain());
            if (!seen.add(item.indicator())) {
                throw new QuestionRefused(
                        "kenmerk " + item.indicator() + " staat er twee keer. Noem het een keer",
                        "indicator " + item.indicator() + " stands twice");
            }
            requireFigures(item);
        }
        this.domains = List.copyOf(names);
        this.itemsByDomain = new HashMap<>();
        for (int j = 0; j < items.size(); j++) {
            itemsByDomain
                    .computeIfAbsent(items.get(j).domain(), domain -> new ArrayList<>())
                    .add(j);
        }
        itemsByDomain.replaceAll((domain, own) -> List.copyOf(own));
        this.rowByCode = new HashMap<>();
        for (int i = 0; i < this.rows.size(); i++) {
            Row row = this.rows.get(i);
            if (rowByCode.put(row.code(), i) != null) {
                throw new QuestionRefused(
                        "gebied " + row.code() + " staat er twee keer", "area " + row.code() + " stands twice");
            }
            if (row.residents() < 0 || Double.isInfinite(row.residents())) {
                throw new QuestionRefused(
                        "gebied " + row.code() + " kan geen " + row.residents() + " inwoners hebben",
                        "area " + row.code() + " cannot have " + row.residents() + " residents");
            }
        }
    }

    private void requireFigures(Item item) {
        double[] amounts = item.figures().amounts();
        if (amounts.length != rows.size()) {
            throw new IllegalArgumentException("indicator " + item.indicator() + " has " + amounts.length
                    + " figures for " + rows.size() + " areas");
        }
        boolean any = false;
        for (int i = 0; i < ranked; i++) {
            any |= !Double.isNaN(amounts[i]);
        }
        if (!any) {
            throw new QuestionRefused(
                    "kenmerk " + item.indicator() + " is in geen van de gebieden gemeten. Laat het weg",
                    "indicator " + item.indicator() + " is not measured in any of the areas. Leave it out");
        }
    }

    public List<Row> rows() {
        return rows;
    }

    /** The number of rows, from the first, that are ranked and counted. */
    public int ranked() {
        return ranked;
    }

    public List<Item> items() {
        return items;
    }

    /** The ids of the measured burden domains, in the order of their first indicator. */
    public List<String> domains() {
        return domains;
    }

    /** The positions, in {@link #items}, of the indicators of a domain. */
    public List<Integer> listItems(String domain) {
        return itemsByDomain.getOrDefault(domain, List.of());
    }

    /** Of how many of the ranked areas it is not known how many people live there: they count as areas, and add nobody to residents. */
    public int countUnknownResidents() {
        return (int) rows.stream()
                .limit(ranked)
                .filter(row -> Double.isNaN(row.residents()))
                .count();
    }

    /** The ids of the domains of which nothing is measured in a row, in the order of {@link #domains}. */
    public List<String> listUnmeasured(int row) {
        return domains.stream()
                .filter(domain -> listItems(domain).stream()
                        .allMatch(item -> items.get(item).figures().isMissing(row)))
                .toList();
    }

    /** @throws NoSuchElementException when the area is not among the rows */
    public int getRow(String code) {
        Integer row = rowByCode.get(code);
        if (row == null) {
            throw new NoSuchElementException("area " + code + " is not among the " + rows.size()
                    + " areas of this question. Check the code, the level and the year");
        }
        return row;
    }

    /** @throws NoSuchElementException when no indicator has this id */
    public int getItem(String indicator) {
        for (int j = 0; j < items.size(); j++) {
            if (items.get(j).indicator().equals(indicator)) {
                return j;
            }
        }
        throw new NoSuchElementException("indicator " + indicator + " is not measured here; measured are: "
                + String.join(", ", items.stream().map(Item::indicator).toList()));
    }

    /** Residents by row; NaN where unknown. */
    public double[] residents() {
        return rows.stream().mapToDouble(Row::residents).toArray();
    }

    /** The same areas with other indicators. */
    public BurdenTable withItems(List<Item> newItems) {
        return new BurdenTable(rows, ranked, newItems);
    }
}
