package nl.wijkmaat.editions.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.editions.catalogue.TableLayout.Format;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problem;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.problem.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows made from JSON that lists areas with monthly figures: one row per area and whole calendar year, holding the sum of its twelve
 * months. A year of which a month is missing gives no row.
 */
final class MonthlyJsonRows implements RowReader {

    /** Name of the column that the year gets. */
    static final String YEAR = "year";

    private static final int MONTHS = 12;

    private final JsonParser json;
    private final String fileName;
    private final Format.MonthlyJson format;
    private final Cells cells = new Cells(StandardCharsets.UTF_8);
    private final Deque<List<String>> rows = new ArrayDeque<>();
    private final List<String> series = new ArrayList<>();
    private long line;
    private boolean headerGiven;

    MonthlyJsonRows(InputStream in, String fileName, Format.MonthlyJson format) {
        this.json = new JsonFactory().createParser(ObjectReadContext.empty(), in);
        this.fileName = fileName;
        this.format = format;
    }

    @Override
    public Cells cells() {
        return cells;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public boolean next() throws IOException {
        try {
            while (rows.isEmpty()) {
                JsonToken token = json.nextToken();
                if (token == null) {
                    return false;
                }
                if (token == JsonToken.START_OBJECT) {
                    line = json.currentTokenLocation().getLineNr();
                    readArea();
                }
            }
        } catch (JacksonException e) {
            throw ProblemException.because(e, Place.line(fileName, line), "table.no_json", e.getOriginalMessage());
        }
        cells.clear();
        rows.removeFirst().forEach(cells::add);
        return true;
    }

    private void readArea() {
        String area = null;
        LocalDate since = null;
        Map<String, List<Double>> months = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken token = json.nextToken();
            if (field.equals(format.areaField())) {
                area = json.getString();
            } else if (field.equals(format.sinceField())) {
                since = date(json.getString());
            } else if (token == JsonToken.START_ARRAY) {
                months.put(field, readMonths(field));
            } else {
                json.skipChildren();
            }
        }
        if (area == null || since == null) {
            throw new ProblemException(new Problem(
                    Place.line(fileName, line),
                    Texts.text("table.json_field", area == null ? format.areaField() : format.sinceField())));
        }
        if (!headerGiven) {
            headerGiven = true;
            series.addAll(months.keySet());
            List<String> header = new ArrayList<>(List.of(format.areaField(), YEAR));
            header.addAll(series);
            rows.add(header);
        }
        addYears(area, since, months);
    }

    private void addYears(String area, LocalDate since, Map<String, List<Double>> months) {
        int length = months.values().stream().mapToInt(List::size).min().orElse(0);
        int firstYear = since.getMonthValue() == 1 ? since.getYear() : since.getYear() + 1;
        for (int year = firstYear; ; year++) {
            int start = (year - since.getYear()) * MONTHS - (since.getMonthValue() - 1);
            if (start + MONTHS > length) {
                return;
            }
            List<String> row = new ArrayList<>(List.of(area, String.valueOf(year)));
            for (String name : series) {
                row.add(sum(months.getOrDefault(name, List.of()), start));
            }
            rows.add(row);
        }
    }

    /** Empty when a month is missing: a year with a month less is no year. */
    private static String sum(List<Double> months, int start) {
        if (months.size() < start + MONTHS) {
            return "";
        }
        double sum = 0;
        for (int month = start; month < start + MONTHS; month++) {
            sum += months.get(month);
        }
        return Double.isNaN(sum) ? "" : BigDecimal.valueOf(sum).toPlainString();
    }

    private List<Double> readMonths(String field) {
        List<Double> months = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            switch (token) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> months.add(json.getDoubleValue());
                case VALUE_NULL -> months.add(Double.NaN);
                case null, default ->
                    throw new ProblemException(new Problem(
                            new Place(fileName, json.currentTokenLocation().getLineNr(), 0, field),
                            Texts.text("table.json_month")));
            }
        }
        return months;
    }

    private LocalDate date(@Nullable String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeParseException e) {
            throw ProblemException.because(
                    e,
                    new Place(fileName, json.currentTokenLocation().getLineNr(), 0, format.sinceField()),
                    "yaml.expected_date",
                    String.valueOf(text));
        }
    }

    @Override
    public void close() {
        json.close();
    }
}
