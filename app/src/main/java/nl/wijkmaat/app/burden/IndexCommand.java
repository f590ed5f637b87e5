package nl.wijkmaat.app.burden;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.replay.Recipe;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.ReadableTable;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.catalogue.method.IndexFile;
import nl.wijkmaat.editions.catalogue.method.PlainTableFile;
import nl.wijkmaat.engine.burden.index.IndexCalculation;
import nl.wijkmaat.engine.burden.index.IndexDefinition;
import nl.wijkmaat.engine.burden.index.IndexResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wijkmaat index DEFINITION --input FILE}: any hierarchical index that is written down, from a plain table. */
@Command(name = "index")
public final class IndexCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("area", "score", "rank", "decile");

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "DEFINITION", descriptionKey = "index.definition")
    private Path definition = Path.of("");

    @Option(names = "--input", paramLabel = "FILE", required = true, descriptionKey = "index.input")
    private Path input = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    public IndexCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        IndexDefinition read = IndexFile.read(definition);
        IndexResult result;
        try {
            result = IndexCalculation.compute(read, PlainTableFile.read(input, read));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw CommandFailure.refused(e);
        }
        switch (format) {
            case csv -> grid(result).writeCsv(shell.out());
            case table -> ReadableTable.of(shell).write(grid(result), shell.out());
            case json -> Json.write(document(read, result), shell.out());
        }
        return ExitCode.DONE.number();
    }

    private static Grid grid(IndexResult result) {
        Grid grid = new Grid(COLUMNS);
        for (int i = 0; i < result.codes().size(); i++) {
            boolean ranked = !Double.isNaN(result.rank(i));
            grid.add(
                    result.codes().get(i),
                    ranked ? Grid.plain(result.score(i)) : "",
                    ranked ? Grid.plain(result.rank(i)) : "",
                    ranked ? Integer.toString(result.findDecile(i).orElseThrow()) : "");
        }
        return grid;
    }

    private Map<String, @Nullable Object> document(IndexDefinition read, IndexResult result) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put(
                "recipe",
                new Recipe("index", List.of(definition.toString(), "--input", input.toString()), List.of())
                        .withFiles(List.of(definition, input))
                        .document());
        all.put("index", read.id());
        all.put("source", read.source());
        all.put("ranked", result.ranked());
        all.put("weights", result.weights());
        List<Map<String, @Nullable Object>> areas = new ArrayList<>();
        Map<String, double[]> figures = new LinkedHashMap<>();
        read.listNodes().forEach(node -> figures.put(node.id(), result.getFigures(node.id())));
        for (int i = 0; i < result.codes().size(); i++) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            boolean ranked = !Double.isNaN(result.rank(i));
            one.put("area", result.codes().get(i));
            one.put("score", ranked ? Json.number(result.score(i)) : null);
            one.put("rank", ranked ? Json.number(result.rank(i)) : null);
            one.put("decile", ranked ? result.findDecile(i).orElseThrow() : null);
            Map<String, @Nullable Object> parts = new LinkedHashMap<>();
            int row = i;
            figures.forEach((id, figure) -> parts.put(id, Double.isNaN(figure[row]) ? null : Json.number(figure[row])));
            one.put("parts", parts);
            areas.add(one);
        }
        all.put("areas", areas);
        return all;
    }
}
