package nl.wijkmaat.app.concentration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.concentration.Spread;
import nl.wijkmaat.engine.concentration.Unevenness;
import org.jspecify.annotations.Nullable;

/** Per gemeente how far its areas lie apart, and how unevenly the group that the figure is a share of is spread over them. */
record SpreadAnswer(Subject subject, List<Line> lines) implements Answer {

    private static final List<String> COLUMNS = List.of(
            "gemeente",
            "name",
            "areas",
            "measured",
            "lowest_area",
            "lowest",
            "highest_area",
            "highest",
            "spread",
            "dissimilarity",
            "isolation",
            "group_share");

    /** One gemeente with what could be told of it. */
    record Line(AreaCode gemeente, String name, int areas, Optional<Spread> spread, Optional<Unevenness> unevenness) {}

    static SpreadAnswer of(Subject subject) {
        Map<AreaCode, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < subject.listAreas().size(); i++) {
            int area = i;
            subject.listAreas()
                    .get(i)
                    .code()
                    .gemeente()
                    .ifPresent(g ->
                            groups.computeIfAbsent(g, _ -> new ArrayList<>()).add(area));
        }
        Optional<double[]> units = subject.findUnits();
        List<Line> lines = new ArrayList<>();
        groups.forEach((gemeente, members) -> lines.add(new Line(
                gemeente,
                subject.atlas()
                        .getTree(subject.boundaryYear())
                        .findArea(gemeente)
                        .map(Area::name)
                        .orElse(""),
                members.size(),
                Spread.of(subject.figures(), members),
                units.flatMap(u -> unevenness(subject, members, u)))));
        return new SpreadAnswer(subject, List.copyOf(lines));
    }

    /** Only of shares: a rate of events has no group of people behind it. */
    private static Optional<Unevenness> unevenness(Subject subject, List<Integer> members, double[] units) {
        if (subject.per() != 100) {
            return Optional.empty();
        }
        double[] all = members.stream().mapToDouble(i -> units[i]).toArray();
        double[] group = members.stream()
                .mapToDouble(i -> units[i] * subject.figures()[i] / subject.per())
                .toArray();
        return Unevenness.of(group, all);
    }

    private List<@Nullable Object> values(Line line) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(line.gemeente().code());
        values.add(line.name());
        values.add(line.areas());
        values.add(line.spread().map(Spread::measured).orElse(null));
        values.add(line.spread().map(s -> code(s.lowest())).orElse(null));
        values.add(line.spread()
                .map(s -> Answer.number(subject.figures()[s.lowest()]))
                .orElse(null));
        values.add(line.spread().map(s -> code(s.highest())).orElse(null));
        values.add(line.spread()
                .map(s -> Answer.number(subject.figures()[s.highest()]))
                .orElse(null));
        values.add(line.spread().map(s -> Answer.number(s.difference())).orElse(null));
        values.add(line.unevenness().map(u -> Answer.number(u.dissimilarity())).orElse(null));
        values.add(line.unevenness().map(u -> Answer.number(u.isolation())).orElse(null));
        values.add(line.unevenness().map(u -> Answer.number(u.groupShare())).orElse(null));
        return values;
    }

    private String code(int area) {
        return subject.listAreas().get(area).code().code();
    }

    @Override
    public Grid grid() {
        Grid grid = new Grid(COLUMNS);
        lines.forEach(line -> grid.add(values(line).toArray()));
        return grid;
    }

    @Override
    public Map<String, @Nullable Object> document() {
        return Answer.fields(
                List.of("gemeenten"),
                List.of(lines.stream()
                        .map(line -> Answer.fields(COLUMNS, values(line)))
                        .toList()));
    }

    @Override
    public void tell(Shell shell) {
        shell.say(subject.per() == 100 ? "concentration.uneven" : "concentration.not_uneven", subject.id());
    }
}
