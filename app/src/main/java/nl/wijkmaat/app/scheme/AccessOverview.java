package nl.wijkmaat.app.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.Language;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.Access;
import nl.wijkmaat.engine.scheme.ClauseOutcome;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.GapReport;
import nl.wijkmaat.engine.scheme.Scheme;

/**
 * Access of one place to every scheme on one day, for who shows it beside other things: what the command {@code gap} tells of access.
 *
 * @param id code of the place, id of a named area, or {@code custom}
 * @param name of the place
 * @param boundaryYear the boundaries in which it was tested
 * @param gemeenteName the gemeente that it is or lies in
 * @param day of the test
 * @param lines one per scheme, in the order of the catalogue
 */
public record AccessOverview(
        String id, String name, int boundaryYear, String gemeenteName, LocalDate day, List<Line> lines) {

    public AccessOverview {
        lines = List.copyOf(lines);
    }

    /**
     * One scheme.
     *
     * @param scheme which one
     * @param verdict the outcome
     * @param reason what decides, in words
     * @param article where that stands; empty when no clause decides, or the reason says already that there is none
     * @param meetsAllElse whether every other clause is met; empty when no clause decides or there is no other
     */
    public record Line(
            Scheme scheme,
            Verdict verdict,
            LocalText reason,
            Optional<String> article,
            Optional<Verdict> meetsAllElse) {}

    /**
     * @param place a code, several codes with commas between them, or the id of a named area
     * @throws nl.wijkmaat.app.shell.CommandFailure when there is no such place, or it does not lie in one gemeente
     */
    public static AccessOverview of(Atlas atlas, SchemeCatalogue catalogue, String place, LocalDate day) {
        AskedPlace asked = AskedPlace.find(Shell.of(atlas, Language.DUTCH), atlas, place, day);
        AccessQuestion question = new AccessQuestion(atlas, catalogue, asked, day, List.of());
        List<Access> accesses = catalogue.schemes().values().stream()
                .map(scheme -> question.ask(scheme, null))
                .toList();
        GapReport report = GapReport.of(accesses, question.check(), day);
        return new AccessOverview(
                asked.id(),
                asked.place().name(),
                asked.boundaryYear(),
                asked.gemeenteName(),
                day,
                report.lines().stream()
                        .map(line -> line(line, catalogue.lists()))
                        .toList());
    }

    private static Line line(GapReport.Line line, Map<String, ClosedList> lists) {
        Access access = line.access();
        Optional<ClauseOutcome> deciding = line.findDeciding();
        LocalText reason = deciding.isPresent()
                ? new ClauseReason(access.findOutcome().orElseThrow(), lists).of(deciding.get())
                : AccessText.reason(access, lists);
        boolean isAlone = access.findOutcome()
                .filter(outcome -> outcome.clauses().size() > 1)
                .isEmpty();
        return new Line(
                access.scheme(),
                access.verdict(),
                reason,
                deciding.map(clause -> clause.clause().article())
                        .filter(article -> !reason.nl().contains(article)),
                isAlone ? Optional.empty() : line.findRest());
    }
}
