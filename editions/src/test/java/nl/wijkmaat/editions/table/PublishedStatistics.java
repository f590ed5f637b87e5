package nl.wijkmaat.editions.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.store.DurableFiles;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The published statistics as editions: imported as one folder, once for all tests that ask for them. */
final class PublishedStatistics implements AutoCloseable {

    private final Path dataDirectory;
    private final EditionStore store;
    private final ImportReport report;

    private PublishedStatistics(Path dataDirectory, Path folder) {
        this.dataDirectory = dataDirectory;
        this.store = EditionStore.open(dataDirectory);
        this.report = new Import(
                        Catalogue.load(SharedData.catalogue()),
                        store,
                        ImportProgress.SILENT,
                        Instant.parse("2026-11-21T00:00:00Z"))
                .folder(folder);
        assertThat(report.listProblems().stream().map(p -> p.in("en")).toList()).isEmpty();
        assertThat(report.stored()).isTrue();
    }

    /** Hands them to a test, which is skipped where the files are absent. */
    static final class AsParameter implements BeforeAllCallback, ParameterResolver {

        /** Here, because a skip that comes out of resolving a parameter counts as a failure. */
        @Override
        public void beforeAll(ExtensionContext context) {
            SharedData.file("README.md");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(PublishedStatistics.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Path folder = Objects.requireNonNull(SharedData.file("README.md").getParent());
            return context.getRoot()
                    .getStore(Namespace.create(PublishedStatistics.class))
                    .computeIfAbsent(PublishedStatistics.class, _ -> importFolder(folder), PublishedStatistics.class);
        }

        private static PublishedStatistics importFolder(Path folder) {
            try {
                return new PublishedStatistics(Files.createTempDirectory("published-statistics"), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    EditionStore store() {
        return store;
    }

    ImportReport report() {
        return report;
    }

    @Override
    public void close() throws IOException {
        DurableFiles.deleteTree(dataDirectory);
    }

    FigureTable table(String source, int year, String indicator) {
        return store.getFigures(manifest(source, year, indicator).edition());
    }

    /** The edition of the source and year that lists the area. */
    FigureTable table(String source, int year, String area, String indicator) {
        return store.listEditions().stream()
                .filter(m -> m.source().equals(source) && m.year() == year && has(m, indicator))
                .map(m -> store.getFigures(m.edition()))
                .filter(t ->
                        t.areas().stream().anyMatch(row -> row.code().code().equals(area)))
                .findFirst()
                .orElseThrow();
    }

    Manifest manifest(String source, int year, String indicator) {
        return store.listEditions().stream()
                .filter(m -> m.source().equals(source) && m.year() == year && has(m, indicator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no edition of " + source + " " + year + " with " + indicator));
    }

    private static boolean has(Manifest manifest, String indicator) {
        return manifest.columns().stream().anyMatch(column -> column.indicator().equals(indicator));
    }

    static FigureColumn column(FigureTable table, String indicator) {
        return table.columns().stream()
                .filter(c -> c.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static int row(FigureTable table, String code) {
        for (int row = 0; row < table.areas().size(); row++) {
            if (table.areas().get(row).code().code().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no area " + code);
    }

    static double amount(FigureTable table, String indicator, String code) {
        return column(table, indicator).amounts()[row(table, code)];
    }

    static MissingReason missing(FigureTable table, String indicator, String code) {
        FigureColumn column = column(table, indicator);
        int row = row(table, code);
        assertThat(column.amounts()[row]).isNaN();
        return MissingReason.values()[column.missing()[row]];
    }

    static double sum(FigureTable table, String indicator, AreaLevel level) {
        double sum = 0;
        double[] amounts = column(table, indicator).amounts();
        for (int row = 0; row < amounts.length; row++) {
            if (table.areas().get(row).code().level() == level && !Double.isNaN(amounts[row])) {
                sum += amounts[row];
            }
        }
        return sum;
    }
}
