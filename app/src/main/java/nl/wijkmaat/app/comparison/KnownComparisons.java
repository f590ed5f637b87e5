package nl.wijkmaat.app.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Awaited;
import nl.wijkmaat.app.atlas.Kept;
import nl.wijkmaat.app.atlas.Sought;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.Language;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.comparison.ComparableAreas.Beside;

/**
 * Comparable areas for pages: the profiles of all areas of a level are put together once and kept until the editions change. Safe for use by
 * many threads.
 */
public final class KnownComparisons {

    private static final int ELSEWHERE = 5;
    private static final int INSIDE = 3;

    private final Atlas atlas;
    private final Awaited<Asked, Optional<ComparisonQuestion>> questions;
    private final Kept<About, Optional<Comparables>> answers;

    /**
     * Which areas in which boundaries, by the figures up to which year.
     *
     * @param year the newest year of the figures
     * @param boundaryYear the year whose boundaries hold
     */
    public record Asked(AreaLevel level, int year, int boundaryYear) {}

    private record About(Asked asked, String code) {}

    /** What became of a question. */
    public sealed interface Found {
        /** It is being worked out; who asks again gets an answer. */
        record Pending(Wait why) implements Found {}

        /** Too little is measured to compare. */
        record Nothing() implements Found {}

        record Answer(Comparables comparables) implements Found {}
    }

    public KnownComparisons(Atlas atlas) {
        this.atlas = atlas;
        this.questions = new Awaited<>("comparison", 6, () -> atlas.store().importCount(), Duration.ZERO, this::open);
        this.answers = new Kept<>(1024, () -> atlas.store().importCount());
    }

    /** The areas most like one area; begins to put profiles together when nobody asked for this level before. */
    public Found find(Asked asked, AreaCode area) {
        return switch (questions.seek(asked)) {
            case Sought.NotYet<Optional<ComparisonQuestion>>(Wait why, var _) -> new Found.Pending(why);
            case Sought.There<Optional<ComparisonQuestion>>(Optional<ComparisonQuestion> question) ->
                question.flatMap(all -> answers.get(new About(asked, area.code()), () -> answer(all, area)))
                        .<Found>map(Found.Answer::new)
                        .orElseGet(Found.Nothing::new);
        };
    }

    private Optional<ComparisonQuestion> open(Asked asked) {
        CompareOptions options = options(asked);
        try {
            return Optional.of(ComparisonQuestion.open(Shell.of(atlas, Language.DUTCH), options, null));
        } catch (CommandFailure | QuestionRefused nothingMeasured) {
            return Optional.empty();
        }
    }

    private static CompareOptions options(Asked asked) {
        CompareOptions options = new CompareOptions();
        options.level = Level.of(asked.level());
        options.year = asked.year();
        options.boundaryYear = asked.boundaryYear();
        return options;
    }

    private Optional<Comparables> answer(ComparisonQuestion all, AreaCode area) {
        Asked asked = new Asked(all.level().areaLevel(), all.year(), all.boundaryYear());
        CompareOptions elsewhere = options(asked);
        elsewhere.elsewhere = true;
        elsewhere.count = ELSEWHERE;
        CompareOptions inside = options(asked);
        inside.within = all.usualList();
        inside.count = INSIDE;
        try {
            CompareAnswer near = CompareAnswer.of(all.about(area, elsewhere), area.code());
            Optional<Comparables.Group> programme = all.findProgramme().isEmpty()
                    ? Optional.empty()
                    : Optional.of(group(CompareAnswer.of(all.about(area, inside), area.code()), area));
            return Optional.of(new Comparables(
                    asked.level(),
                    asked.year(),
                    asked.boundaryYear(),
                    near.profiles().axes(),
                    neighbour(
                            near,
                            near.found().row(),
                            0,
                            near.profiles().countMeasured(near.found().row())),
                    group(near, area),
                    programme,
                    MethodText.ofDistance(near.question()).sentences(),
                    all.provenance()));
        } catch (CommandFailure | QuestionRefused tooLittle) {
            return Optional.empty();
        }
    }

    private static Comparables.Group group(CompareAnswer answer, AreaCode area) {
        List<Comparables.Neighbour> nearest = new ArrayList<>();
        for (Beside beside : answer.found().nearest()) {
            nearest.add(neighbour(answer, beside.row(), beside.distance(), beside.commonAxes()));
        }
        return new Comparables.Group(
                nearest,
                answer.found().candidates(),
                answer.found().withinCalipers(),
                answer.question().recipe(area.code()).line());
    }

    private static Comparables.Neighbour neighbour(CompareAnswer answer, int row, double distance, int compared) {
        BurdenTable.Row area = answer.row(row);
        List<Comparables.Position> positions = new ArrayList<>();
        for (int axis = 0; axis < answer.profiles().axes().size(); axis++) {
            positions.add(new Comparables.Position(
                    answer.profiles().findPercentile(axis, row),
                    answer.profiles().countIndicators(axis, row),
                    answer.profiles().listItems(axis).size()));
        }
        return new Comparables.Neighbour(
                area.code(), area.name(), area.gemeente(), area.residents(), distance, compared, positions);
    }
}
