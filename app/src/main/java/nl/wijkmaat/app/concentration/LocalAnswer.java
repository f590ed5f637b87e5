package nl.wijkmaat.app.concentration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.concentration.LocalConcentration;
import nl.wijkmaat.engine.concentration.LocalConcentration.Outcome;
import nl.wijkmaat.engine.concentration.LocalConcentration.Quadrant;
import org.jspecify.annotations.Nullable;

/** In which areas like lies beside like, or beside unlike. */
record LocalAnswer(Subject subject, Neighbours neighbours, LocalConcentration local, double falseDiscoveryRate)
        implements Answer {

    private static final List<String> COLUMNS = List.of("area", "value", "z", "p", "q_fdr", "quadrant");
    private static final String NO_OUTLINE = "no-outline";

    @Override
    public Grid grid() {
        Grid grid = new Grid(COLUMNS);
        for (int i = 0; i < local.areas().size(); i++) {
            Outcome outcome = local.areas().get(i);
            grid.add(
                    subject.listAreas().get(i).code(),
                    Answer.cell(outcome.value()),
                    Answer.cell(outcome.z()),
                    Answer.cell(outcome.p()),
                    Answer.cell(outcome.q()),
                    quadrant(i));
        }
        return grid;
    }

    /** Of an area that lies nobody knows where, the neighbours are not known: it is no island. */
    private String quadrant(int i) {
        boolean missing = Double.isNaN(subject.figures()[i]);
        return !missing && !neighbours.isLocated(i)
                ? NO_OUTLINE
                : text(local.areas().get(i).quadrant());
    }

    private static String text(Quadrant quadrant) {
        return quadrant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean isFound(Outcome outcome) {
        return outcome.q() <= falseDiscoveryRate;
    }

    @Override
    public Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("tested", local.tested());
        all.put("draws_can_show_this_rate", local.canSupport(falseDiscoveryRate));
        all.put("found", countFound());
        all.put("not_tested", countNotTested());
        List<Map<String, @Nullable Object>> areas = new ArrayList<>();
        for (int i = 0; i < local.areas().size(); i++) {
            Area area = subject.listAreas().get(i);
            Outcome outcome = local.areas().get(i);
            List<@Nullable Object> values = new ArrayList<>();
            values.add(area.code().code());
            values.add(area.name());
            values.add(Answer.number(subject.figures()[i]));
            values.add(Answer.number(outcome.value()));
            values.add(Answer.number(outcome.z()));
            values.add(Answer.number(outcome.p()));
            values.add(Answer.number(outcome.q()));
            values.add(quadrant(i));
            values.add(Double.isNaN(outcome.q()) ? null : isFound(outcome));
            areas.add(Answer.fields(
                    List.of("area", "name", "figure", "value", "z", "p", "q_fdr", "quadrant", "found"), values));
        }
        all.put("areas", areas);
        return all;
    }

    private Map<String, @Nullable Object> countFound() {
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        for (Quadrant quadrant : List.of(Quadrant.HIGH_HIGH, Quadrant.LOW_LOW, Quadrant.HIGH_LOW, Quadrant.LOW_HIGH)) {
            found.put(
                    text(quadrant),
                    local.areas().stream()
                            .filter(o -> o.quadrant() == quadrant && isFound(o))
                            .count());
        }
        return found;
    }

    private Map<String, Integer> countNotTested() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List.of(text(Quadrant.ISLAND), text(Quadrant.MISSING), NO_OUTLINE).forEach(q -> counts.put(q, 0));
        for (int i = 0; i < local.areas().size(); i++) {
            counts.computeIfPresent(quadrant(i), (_, n) -> n + 1);
        }
        return counts;
    }

    @Override
    public void tell(Shell shell) {
        Map<String, @Nullable Object> found = countFound();
        Map<String, Integer> not = countNotTested();
        shell.say(
                "concentration.local",
                local.tested(),
                falseDiscoveryRate,
                String.valueOf(found.get(text(Quadrant.HIGH_HIGH))),
                String.valueOf(found.get(text(Quadrant.LOW_LOW))),
                String.valueOf(found.get(text(Quadrant.HIGH_LOW))),
                String.valueOf(found.get(text(Quadrant.LOW_HIGH))));
        shell.say(
                "concentration.not_tested",
                not.getOrDefault(text(Quadrant.ISLAND), 0),
                not.getOrDefault(text(Quadrant.MISSING), 0),
                not.getOrDefault(NO_OUTLINE, 0));
        if (!local.canSupport(falseDiscoveryRate)) {
            shell.say("concentration.too_few_draws", local.permutations().count(), falseDiscoveryRate);
        }
    }
}
