package nl.wijkmaat.editions.odata;

import java.nio.file.Path;
import java.util.List;
import nl.wijkmaat.editions.problem.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OData 3: a row per area and period, a field per figure. */
final class TypedDataSet {

    private TypedDataSet() {}

    static void write(List<Path> pages, JsonMapper json, RowsFile file) {
        List<String> names = List.of();
        for (Path page : pages) {
            for (JsonNode row : json.readTree(page).path("value")) {
                List<String> own = List.copyOf(row.propertyNames());
                if (names.isEmpty()) {
                    names = own;
                    file.header(names);
                } else if (!own.equals(names)) {
                    throw new OpenDataException(Texts.text("odata.columns_differ", page.getFileName(), own));
                }
                file.row(names.stream().map(row::path).toList());
            }
        }
        if (names.isEmpty()) {
            throw new OpenDataException(Texts.text("odata.empty"));
        }
    }
}
