package nl.wijkmaat.editions.change;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkmaat.editions.store.EditionKind;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.editions.store.PanelLoader;
import nl.wijkmaat.engine.area.BoundaryYears;
import nl.wijkmaat.engine.area.CodeChanges;
import nl.wijkmaat.engine.area.Crosswalk;
import nl.wijkmaat.engine.area.Evidence;
import nl.wijkmaat.engine.statistics.BoundaryBridge;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Panel;

/**
 * The figures of all boundary years in the boundaries of one: those published in them, and those of other years where the areas are the
 * same. Crosswalks and panels are kept until the editions change. Safe for use by several threads; they take turns.
 */
public final class AcrossYears {

    private final EditionStore store;
    private final PanelLoader panels;
    private final CodeChanges changes;
    private final Map<Integer, Panel> filled = new HashMap<>();
    private long importCount = -1;
    private BoundaryYears years = new BoundaryYears(List.of(), CodeChanges.none(), Evidence.none());

    /**
     * @param panels over the same store
     * @param changes of the country that the editions are of
     */
    public AcrossYears(EditionStore store, PanelLoader panels, CodeChanges changes) {
        this.store = store;
        this.panels = panels;
        this.changes = changes;
    }

    /**
     * The panel of a boundary year, filled up with what could be brought from every other, the nearest year first. What could not is
     * there as {@link nl.wijkmaat.engine.statistics.MissingReason#BOUNDARY_CHANGED}.
     *
     * @throws java.util.NoSuchElementException when there is no edition of that boundary year
     */
    public synchronized Panel loadPanel(int boundaryYear) {
        renew();
        Panel known = filled.get(boundaryYear);
        if (known != null) {
            return known;
        }
        Panel panel = panels.loadPanel(boundaryYear);
        for (int other : nearest(boundaryYear)) {
            Crosswalk crosswalk = getCrosswalk(other, boundaryYear);
            panel = BoundaryBridge.fillUp(
                    panel, BoundaryBridge.bring(panels.loadPanel(other), crosswalk, panel.tree()));
        }
        filled.put(boundaryYear, panel);
        return panel;
    }

    /**
     * How the areas of one boundary year are made of those of another, directly or by way of a third year.
     *
     * @throws java.util.NoSuchElementException when there is no edition of one of the boundary years
     */
    public synchronized Crosswalk getCrosswalk(int from, int to) {
        renew();
        return years.getCrosswalk(from, to);
    }

    private List<Integer> nearest(int boundaryYear) {
        return panels.listBoundaryYears().stream()
                .filter(year -> year != boundaryYear)
                .sorted(Comparator.comparingInt((Integer y) -> Math.abs(y - boundaryYear))
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    private void renew() {
        long count = store.importCount();
        if (count == importCount) {
            return;
        }
        filled.clear();
        Map<Integer, Panel> byYear = new TreeMap<>();
        panels.listBoundaryYears().forEach(year -> byYear.put(year, panels.loadPanel(year)));
        List<OutlineTable> outlines = store.listEditions().stream()
                .filter(edition -> edition.kind() == EditionKind.OUTLINES)
                .map(edition -> store.getOutlines(edition.edition()))
                .toList();
        years = new BoundaryYears(
                byYear.values().stream().map(Panel::tree).toList(),
                changes,
                new PublishedEvidence(byYear, Indicator.RESIDENTS, outlines));
        importCount = count;
    }
}
