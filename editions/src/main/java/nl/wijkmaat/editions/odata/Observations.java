package nl.wijkmaat.editions.odata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.wijkmaat.editions.problem.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * OData 4: a row per figure. They are put together to a row per area and period, with a column per measure named as OData 3 names it: the
 * words of the title run together, a digit in front preceded by {@code k_}, and a number behind.
 */
final class Observations {

    private static final Set<String> NOT_A_DIMENSION =
            Set.of("Id", "Measure", "ValueAttribute", "Value", "StringValue");

    private Observations() {}

    static void write(JsonNode measures, List<Path> pages, JsonMapper json, RowsFile file) {
        Map<String, Integer> columnByMeasure = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (JsonNode measure : measures) {
            columnByMeasure.put(measure.path("Identifier").asString(""), columnByMeasure.size());
            names.add(nameOf(measure.path("Title").asString("")) + "_" + columnByMeasure.size());
        }
        Map<List<String>, JsonNode[]> rows = new LinkedHashMap<>();
        List<String> dimensions = List.of();
        for (Path page : pages) {
            for (JsonNode observation : json.readTree(page).path("value")) {
                if (dimensions.isEmpty()) {
                    dimensions = observation.propertyNames().stream()
                            .filter(name -> !NOT_A_DIMENSION.contains(name))
                            .toList();
                }
                String measure = observation.path("Measure").asString("");
                Integer column = columnByMeasure.get(measure);
                if (column == null) {
                    throw new OpenDataException(Texts.text("odata.unknown_measure", page.getFileName(), measure));
                }
                List<String> key = dimensions.stream()
                        .map(name -> observation.path(name).asString(""))
                        .toList();
                rows.computeIfAbsent(key, k -> emptyRow(columnByMeasure.size()))[column] = observation.path("Value");
            }
        }
        if (rows.isEmpty()) {
            throw new OpenDataException(Texts.text("odata.empty"));
        }
        List<String> header = new ArrayList<>(dimensions);
        header.addAll(names);
        file.header(header);
        rows.forEach((key, values) -> {
            List<JsonNode> row = new ArrayList<>();
            key.forEach(text -> row.add(StringNode.valueOf(text)));
            row.addAll(Arrays.asList(values));
            file.row(row);
        });
    }

    private static JsonNode[] emptyRow(int columns) {
        JsonNode[] row = new JsonNode[columns];
        Arrays.fill(row, NullNode.instance);
        return row;
    }

    static String nameOf(String title) {
        StringBuilder name = new StringBuilder();
        for (String word : title.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return !name.isEmpty() && Character.isDigit(name.charAt(0)) ? "k_" + name : name.toString();
    }
}
