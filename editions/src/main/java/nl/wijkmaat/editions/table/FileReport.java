package nl.wijkmaat.editions.table;

import java.nio.file.Path;
import java.util.List;
import nl.wijkmaat.editions.problem.Problem;
import nl.wijkmaat.engine.LocalText;

/**
 * What became of one file.
 *
 * @param file the file
 * @param outcome what became of it
 */
public record FileReport(Path file, Outcome outcome) {

    /** What became of a file. */
    public sealed interface Outcome {}

    /**
     * What it holds was read; it is stored when the import as a whole was.
     *
     * @param editions one per source, year and boundary year
     */
    public record Imported(List<EditionReport> editions) implements Outcome {
        public Imported {
            editions = List.copyOf(editions);
        }
    }

    /**
     * It holds nothing that is imported here.
     *
     * @param reason why not, and what to do with it instead
     */
    public record NotImported(LocalText reason) implements Outcome {}

    /**
     * Something is wrong with it; nothing of the import was stored.
     *
     * @param problems everything that was found wrong
     */
    public record Refused(List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One edition that came out of a file.
     *
     * @param edition its content hash
     * @param source id of the source
     * @param year the year that its figures tell of; of outlines the boundary year
     * @param boundaryYear the year whose boundaries its codes refer to
     * @param areas number of areas
     * @param indicators number of indicators; none in outlines
     * @param refused number of rows and cells that were not taken over
     * @param alreadyThere true when an earlier import holds exactly this content
     * @param unused columns of the file that the description does not mention
     */
    public record EditionReport(
            String edition,
            String source,
            int year,
            int boundaryYear,
            int areas,
            int indicators,
            int refused,
            boolean alreadyThere,
            List<String> unused) {
        public EditionReport {
            unused = List.copyOf(unused);
        }
    }
}
