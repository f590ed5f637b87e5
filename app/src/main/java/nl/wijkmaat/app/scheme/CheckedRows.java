package nl.wijkmaat.app.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.ReadableTable;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.RowCheck;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import org.jspecify.annotations.Nullable;

/** What the check of rules looked at, version by version, and what it found. */
record CheckedRows(List<Checked> versions) {

    private static final List<String> COLUMNS =
            List.of("scheme", "version", "clauses", "rows", "additions", "findings");

    CheckedRows {
        versions = List.copyOf(versions);
    }

    /**
     * One version.
     *
     * @param clauses how many clauses must be met together
     * @param rows of which who gets in must meet one, and no two that give different things
     * @param additions rows that come on top of those
     * @param findings gaps, overlaps and clauses that exclude each other
     */
    record Checked(String scheme, String version, int clauses, int rows, int additions, int findings) {}

    static CheckedRows of(List<Scheme> schemes, Map<String, ClosedList> lists) {
        List<Checked> checked = new ArrayList<>();
        for (Scheme scheme : schemes) {
            for (SchemeVersion version : scheme.versions()) {
                int rows = RowCheck.rows(version).size();
                checked.add(new Checked(
                        scheme.id(),
                        version.id(),
                        version.clauses().size(),
                        rows,
                        version.entitlements().size() - rows,
                        RowCheck.of(version, lists).size()));
            }
        }
        return new CheckedRows(checked);
    }

    void write(Shell shell, OutputFormat format) {
        Grid grid = new Grid(COLUMNS);
        versions.forEach(v -> grid.add(v.scheme(), v.version(), v.clauses(), v.rows(), v.additions(), v.findings()));
        switch (format) {
            case csv -> grid.writeCsv(shell.out());
            case json -> {
                Map<String, @Nullable Object> all = new LinkedHashMap<>();
                all.put("versions", versions.stream().map(CheckedRows::document).toList());
                Json.write(all, shell.out());
            }
            case table -> {
                ReadableTable.of(shell).write(grid, shell.out());
                shell.out()
                        .println(shell.text(
                                "schemes.checked",
                                versions.size(),
                                versions.stream().mapToInt(Checked::findings).sum()));
            }
        }
    }

    private static Map<String, @Nullable Object> document(Checked checked) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("scheme", checked.scheme());
        one.put("version", checked.version());
        one.put("clauses", checked.clauses());
        one.put("rows", checked.rows());
        one.put("additions", checked.additions());
        one.put("findings", checked.findings());
        return one;
    }
}
