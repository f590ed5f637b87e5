package nl.wijkmaat.app.comparison;

import java.time.Duration;
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
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaLevel;

/**
 * Movement of areas for pages: the series of all areas of a level are put together once and kept until the editions change. Safe for use by
 * many threads.
 */
public final class KnownMovements {

    private static final int MOST_SERIES = 6;
    private static final int MOST_ANSWERS = 1024;

    private final Atlas atlas;
    private final Awaited<Among, Optional<MovementSeries>> series;
    private final Kept<About, Optional<Movements>> answers;

    private record Among(AreaLevel level, int boundaryYear) {}

    private record About(Area area, int boundaryYear) {}

    /** What became of a question. */
    public sealed interface Found {
        /** It is being worked out; who asks again gets an answer. */
        record Pending(Wait why) implements Found {}

        /** No indicator has enough years to compare. */
        record Nothing() implements Found {}

        record Answer(Movements movements) implements Found {}
    }

    public KnownMovements(Atlas atlas) {
        this.atlas = atlas;
        this.series =
                new Awaited<>("movement", MOST_SERIES, () -> atlas.store().importCount(), Duration.ZERO, this::open);
        this.answers = new Kept<>(MOST_ANSWERS, () -> atlas.store().importCount());
    }

    /** How an area moves among those of its level. */
    public Found find(Area area, int boundaryYear) {
        return switch (series.seek(new Among(area.level(), boundaryYear))) {
            case Sought.NotYet<Optional<MovementSeries>>(Wait why, var _) -> new Found.Pending(why);
            case Sought.There<Optional<MovementSeries>>(Optional<MovementSeries> known) ->
                known.flatMap(all -> answers.get(new About(area, boundaryYear), () -> answer(all, area)))
                        .<Found>map(Found.Answer::new)
                        .orElseGet(Found.Nothing::new);
        };
    }

    private Optional<MovementSeries> open(Among among) {
        try {
            return Optional.of(MovementSeries.of(
                    shell(), atlas, new WarnOptions(), Level.of(among.level()), among.boundaryYear(), List.of()));
        } catch (CommandFailure | QuestionRefused nothingMeasured) {
            return Optional.empty();
        }
    }

    private Optional<Movements> answer(MovementSeries all, Area area) {
        try {
            WarnQuestion question = WarnQuestion.about(shell(), new WarnOptions(), all, area);
            return Optional.of(Movements.of(question, area.code().code()));
        } catch (CommandFailure | QuestionRefused tooFewYears) {
            return Optional.empty();
        }
    }

    private Shell shell() {
        return Shell.of(atlas, Language.DUTCH);
    }
}
