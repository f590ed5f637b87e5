package nl.wijkmaat.editions.odata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.editions.problem.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches a table to a file. */
public final class TableDownload {

    /** Rows asked for at a time: below the 10,000 that the service gives at most. */
    static final int ROWS_A_PAGE = 9_000;

    private final OpenDataService service;
    private final Path downloads;
    private final Progress progress;
    private final JsonMapper json = new JsonMapper();

    /** Told how a download comes along. */
    @FunctionalInterface
    public interface Progress {
        /**
         * A page came in, or was there from an earlier try.
         *
         * @param table number of the table
         * @param page its number, from 1
         * @param rows rows in it
         */
        void page(String table, int page, int rows);
    }

    /**
     * @param service asks
     * @param downloads folder for pages and files; made when it is not there
     * @param progress told of each page
     */
    public TableDownload(OpenDataService service, Path downloads, Progress progress) {
        this.service = service;
        this.downloads = downloads;
        this.progress = progress;
    }

    /**
     * The table as a file: semicolons between cells, the publisher's names of columns, missing figures empty. When an earlier try broke
     * off, only what was not there yet is fetched.
     *
     * @throws OpenDataException when the service refuses or keeps failing; the pages fetched so far are kept
     */
    public Path fetch(OpenDataTable table) {
        try {
            Files.createDirectories(downloads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String modified = modified(table);
        PageFolder pages = PageFolder.open(downloads, table.id(), modified);
        fetchPages(table, pages);
        Path file = downloads.resolve(table.file());
        Path half = downloads.resolve(table.file() + ".half");
        try (RowsFile rows = new RowsFile(half, table.decimalMark())) {
            switch (table.protocol()) {
                case V3 -> TypedDataSet.write(pages.listPages(), json, rows);
                case V4 -> Observations.write(measures(table), pages.listPages(), json, rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pages.delete();
        return file;
    }

    private String modified(OpenDataTable table) {
        return switch (table.protocol()) {
            case V3 -> {
                JsonNode infos = service.get(table.address("TableInfos?$format=json"))
                        .json()
                        .path("value");
                yield text(infos.path(0).path("Modified"), table);
            }
            case V4 -> text(service.get(table.address("Properties")).json().path("Modified"), table);
        };
    }

    private JsonNode measures(OpenDataTable table) {
        return service.get(table.address("MeasureCodes")).json().path("value");
    }

    private static String text(JsonNode node, OpenDataTable table) {
        String text = node.asString("");
        if (text.isBlank()) {
            throw new OpenDataException(Texts.text("odata.no_date", table.id(), table.service()));
        }
        return text;
    }

    private void fetchPages(OpenDataTable table, PageFolder pages) {
        List<Path> have = pages.listPages();
        int rows = 0;
        Optional<URI> next = Optional.of(first(table));
        for (int i = 0; i < have.size(); i++) {
            JsonNode page = json.readTree(have.get(i));
            rows += page.path("value").size();
            next = next(table, page, rows);
            progress.page(table.id(), i + 1, page.path("value").size());
        }
        for (int number = have.size() + 1; next.isPresent(); number++) {
            OpenDataService.Answer answer = service.get(next.get());
            JsonNode value = answer.json().path("value");
            if (!value.isArray()) {
                throw new OpenDataException(Texts.text("odata.no_rows", next.get()));
            }
            pages.add(answer.text());
            rows += value.size();
            next = next(table, answer.json(), rows);
            progress.page(table.id(), number, value.size());
        }
    }

    private static URI first(OpenDataTable table) {
        return switch (table.protocol()) {
            case V3 -> page(table, 0);
            case V4 -> table.address("Observations");
        };
    }

    /** Where the next page is: where the answer says, else behind the rows so far as long as pages come full. */
    private static Optional<URI> next(OpenDataTable table, JsonNode page, int rowsSoFar) {
        for (String link : List.of("odata.nextLink", "@odata.nextLink")) {
            String address = page.path(link).asString("");
            if (!address.isBlank()) {
                return Optional.of(table.address("").resolve(address.replace(" ", "%20")));
            }
        }
        boolean full = table.protocol() == OpenDataTable.Protocol.V3
                && page.path("value").size() >= ROWS_A_PAGE;
        return full ? Optional.of(page(table, rowsSoFar)) : Optional.empty();
    }

    private static URI page(OpenDataTable table, int skip) {
        return table.address("TypedDataSet?$format=json&$top=" + ROWS_A_PAGE + "&$skip=" + skip);
    }
}
