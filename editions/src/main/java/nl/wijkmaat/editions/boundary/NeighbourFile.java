package nl.wijkmaat.editions.boundary;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.concentration.SpatialWeights;
import org.jspecify.annotations.Nullable;

/**
 * Reads who counts as a neighbour of whom from a CSV file: UTF-8, comma separated, a header with {@code area} and {@code neighbour}, and
 * {@code weight} when neighbours do not all count the same. A row makes the second a neighbour of the first, not the reverse.
 */
public final class NeighbourFile {

    private static final int MOST_PROBLEMS = 20;

    private final String name;
    private final Map<String, Integer> indexByCode = new HashMap<>();
    private final Map<Link, Long> lines = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final Problems problems = new Problems();

    private record Link(int area, int neighbour) {}

    private NeighbourFile(String name, List<AreaCode> areas) {
        this.name = name;
        for (int i = 0; i < areas.size(); i++) {
            indexByCode.put(areas.get(i).code(), i);
        }
    }

    /**
     * @param areas to which the file must keep; those that it does not name have no neighbours
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong, each with its line
     */
    public static SpatialWeights read(Path file, List<AreaCode> areas) {
        NeighbourFile read = new NeighbourFile(file.toString(), areas);
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            boolean checked = false;
            for (NamedCsvRecord row : csv) {
                if (!checked) {
                    read.checkHeader(row);
                    checked = true;
                }
                read.add(row);
                if (read.problems.count() >= MOST_PROBLEMS) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            read.problems.add(Place.file(read.name), "file.unreadable", String.valueOf(e.getMessage()));
        } catch (CsvParseException e) {
            read.problems.add(Place.file(read.name), "index.broken_csv", String.valueOf(e.getMessage()));
        }
        if (read.links.isEmpty()) {
            read.problems.add(Place.file(read.name), "index.no_rows");
        }
        read.problems.throwIfAny();
        return read.toWeights(areas.size());
    }

    private void checkHeader(NamedCsvRecord row) {
        for (String column : List.of("area", "neighbour")) {
            if (!row.getHeader().contains(column)) {
                problems.add(Place.line(name, 1), "neighbours.no_column", column, String.join(", ", row.getHeader()));
            }
        }
        problems.throwIfAny();
    }

    private void add(NamedCsvRecord row) {
        long line = row.getStartingLineNumber();
        Integer area = index(row, "area");
        Integer neighbour = index(row, "neighbour");
        double weight =
                row.findField("weight").map(text -> weight(text.strip(), line)).orElse(1.0);
        if (area == null || neighbour == null) {
            return;
        }
        Link link = new Link(area, neighbour);
        Long first = lines.putIfAbsent(link, line);
        if (area.equals(neighbour)) {
            problems.add(Place.line(name, line), "neighbours.own", row.getField("area"));
        } else if (first != null) {
            problems.add(Place.line(name, line), "neighbours.twice", first);
        } else {
            links.add(link);
            weights.add(weight);
        }
    }

    private @Nullable Integer index(NamedCsvRecord row, String column) {
        String code = row.getField(column).strip();
        Integer index = indexByCode.get(code);
        if (index == null) {
            problems.add(Place.line(name, row.getStartingLineNumber()).field(column), "neighbours.unknown_area", code);
        }
        return index;
    }

    private double weight(String text, long line) {
        try {
            double weight = Double.parseDouble(text);
            if (weight >= 0 && Double.isFinite(weight)) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // reported below, as is a negative or infinite number
        }
        problems.add(Place.line(name, line).field("weight"), "neighbours.weight", text);
        return 0;
    }

    private SpatialWeights toWeights(int areas) {
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < links.size(); k++) {
            order.add(k);
        }
        order.sort(Comparator.comparingInt((Integer k) -> links.get(k).area())
                .thenComparingInt(k -> links.get(k).neighbour()));
        int[] offsets = new int[areas + 1];
        links.forEach(link -> offsets[link.area() + 1]++);
        for (int i = 0; i < areas; i++) {
            offsets[i + 1] += offsets[i];
        }
        return SpatialWeights.of(
                        offsets,
                        order.stream().mapToInt(k -> links.get(k).neighbour()).toArray(),
                        order.stream().mapToDouble(weights::get).toArray())
                .rowStandardised();
    }
}
