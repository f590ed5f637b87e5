package nl.wijkmaat.app.comparison;

import java.util.List;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.comparison.movement.EarlyWarning;
import nl.wijkmaat.engine.comparison.movement.Movement;
import nl.wijkmaat.engine.statistics.Indicator;

/**
 * How one place moves among the areas of its level: the same answer as that of the command {@code warn}.
 *
 * @param boundaryYear the boundaries that hold in every year
 * @param line the percentile of residents that counts as critical
 * @param lines by indicator with enough years, in the order of the catalogue
 * @param tooShort the indicators with too few years to tell
 * @param expectedByChance how many would at most be called worse on average if nothing moved
 * @param method what was done, as one text
 * @param recipe the command that gives the same answer
 * @param editions hashes of those that it rests on
 */
public record Movements(
        int boundaryYear,
        double line,
        List<Line> lines,
        List<Indicator> tooShort,
        double expectedByChance,
        LocalText method,
        String recipe,
        List<String> editions) {

    public Movements {
        lines = List.copyOf(lines);
        tooShort = List.copyOf(tooShort);
        editions = List.copyOf(editions);
    }

    /**
     * One indicator.
     *
     * @param breaks why earlier years stand apart and are not compared
     */
    public record Line(Indicator indicator, Movement movement, List<LocalText> breaks) {
        public Line {
            breaks = List.copyOf(breaks);
        }
    }

    /** Of a question about one place. */
    static Movements of(WarnQuestion question, String place) {
        EarlyWarning answer = question.answer();
        return new Movements(
                question.boundaryYear(),
                answer.question().line(),
                answer.movements().stream()
                        .map(movement -> line(question, movement))
                        .toList(),
                answer.coverage().stream()
                        .filter(coverage -> coverage.tested() == 0)
                        .map(coverage -> question.indicator(coverage.indicator()))
                        .toList(),
                answer.expectedByChance(),
                WarnAnswer.method(question),
                question.recipe(place).line(),
                question.listEditions());
    }

    private static Line line(WarnQuestion question, Movement movement) {
        boolean isBroken = question.answer().coverage().stream()
                .anyMatch(coverage -> coverage.indicator().equals(movement.indicator())
                        && !coverage.beforeBreak().isEmpty());
        return new Line(
                question.indicator(movement.indicator()),
                movement,
                isBroken
                        ? question.listBreaks(movement.indicator()).stream()
                                .map(each -> each.reason())
                                .toList()
                        : List.of());
    }
}
