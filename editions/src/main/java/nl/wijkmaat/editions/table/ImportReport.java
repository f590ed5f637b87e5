package nl.wijkmaat.editions.table;

import java.util.List;
import nl.wijkmaat.editions.problem.Problem;
import nl.wijkmaat.editions.table.FileReport.EditionReport;

/**
 * What became of an import.
 *
 * @param stored whether its editions were stored: all of them, or none because a file had something wrong in it or held no figures
 * @param files what became of each file, in the order of their names
 */
public record ImportReport(boolean stored, List<FileReport> files) {

    public ImportReport {
        files = List.copyOf(files);
    }

    /** All editions, in the order of the files. */
    public List<EditionReport> listEditions() {
        return files.stream()
                .map(FileReport::outcome)
                .filter(FileReport.Imported.class::isInstance)
                .flatMap(outcome -> ((FileReport.Imported) outcome).editions().stream())
                .toList();
    }

    /** Everything that was wrong, in the order of the files; empty when the import was stored. */
    public List<Problem> listProblems() {
        return files.stream()
                .map(FileReport::outcome)
                .filter(FileReport.Refused.class::isInstance)
                .flatMap(outcome -> ((FileReport.Refused) outcome).problems().stream())
                .toList();
    }
}
