package nl.wijkmaat.editions.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.OutlineTable.Outline;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Precision;
import org.jspecify.annotations.Nullable;

/**
 * The name of an edition: SHA-256 over what it says, not over the bytes it is stored in. The same input read by the same
 * catalogue gives the same name on every machine and with every version of the Parquet writer; the moment of retrieval does not
 * count. Every text goes in behind its length and every list behind its size, so no two contents share a stream of bytes.
 */
final class ContentHash {

    private static final byte FIGURE_PRESENT = (byte) 0xff;

    private final MessageDigest digest = FileFacts.newSha256();

    private ContentHash() {}

    /**
     * @param table in stored order
     * @param own definitions of the indicators that are not of the catalogue, by id
     */
    static String of(FigureTable table, SourceFacts facts, List<FileFacts> inputs, Map<String, Indicator> own) {
        ContentHash hash = new ContentHash();
        hash.addHeader(EditionKind.FIGURES, table.source(), table.year(), table.boundaryYear(), facts, inputs);
        hash.add(table.areas().size());
        for (Row row : table.areas()) {
            hash.addArea(
                    row.code().code(),
                    row.name(),
                    row.parent() == null ? null : row.parent().code());
        }
        hash.add(table.columns().size());
        for (FigureColumn column : table.columns()) {
            hash.add(column.indicator());
            hash.add(column.precisionByLevel());
            Indicator definition = own.get(column.indicator());
            hash.add(definition == null ? 0 : 1);
            if (definition != null) {
                hash.add(definition);
            }
            hash.addFigures(column);
        }
        return hash.hex();
    }

    /** @param table in stored order */
    static String of(OutlineTable table, SourceFacts facts, List<FileFacts> inputs) {
        ContentHash hash = new ContentHash();
        hash.addHeader(EditionKind.OUTLINES, table.source(), table.boundaryYear(), table.boundaryYear(), facts, inputs);
        hash.add(table.outlines().size());
        for (Outline outline : table.outlines()) {
            hash.addArea(
                    outline.code().code(),
                    outline.name(),
                    outline.parent() == null ? null : outline.parent().code());
            hash.add(outline.wkb());
        }
        return hash.hex();
    }

    private void addHeader(
            EditionKind kind, String source, int year, int boundaryYear, SourceFacts facts, List<FileFacts> inputs) {
        add("wijkmaat edition 1");
        add(kind.name());
        add(source);
        add(year);
        add(boundaryYear);
        add(facts.publisher());
        add(facts.table());
        add(facts.licence());
        add(facts.invented() ? 1 : 0);
        add(inputs.size());
        inputs.stream().map(FileFacts::sha256).sorted().forEach(this::add);
    }

    private void addArea(String code, @Nullable String name, @Nullable String parent) {
        add(code);
        addNullable(name);
        addNullable(parent);
    }

    private void add(Map<AreaLevel, Precision> precisionByLevel) {
        add(precisionByLevel.size());
        new TreeMap<>(precisionByLevel).forEach((level, precision) -> {
            add(level.name());
            switch (precision) {
                case Precision.Exact() -> add("exact");
                case Precision.Rounded(double step) -> {
                    add("rounded");
                    add(step);
                }
                case Precision.Estimated(double standardError, boolean assumed) -> {
                    add("estimated");
                    add(standardError);
                    add(assumed ? 1 : 0);
                }
            }
        });
    }

    private void add(Indicator definition) {
        add(definition.name());
        add(definition.definition());
        add(definition.domain().id());
        add(definition.direction().name());
        add(definition.unit().id());
        switch (definition.aggregation()) {
            case Aggregation.Sum() -> add("sum");
            case Aggregation.WeightedMean(String denominator, String standIn) -> {
                add("weighted mean");
                add(denominator);
                if (standIn != null) {
                    add(standIn);
                }
            }
            case Aggregation.Ratio(String numerator, String denominator, double factor) -> {
                add("ratio");
                add(numerator);
                add(denominator);
                add(factor);
            }
            case Aggregation.Refused(LocalText reason) -> {
                add("refused");
                add(reason);
            }
        }
        add(definition.lowestLevel().name());
        add(definition.modelled() ? 1 : 0);
    }

    private void add(LocalText text) {
        add(text.nl());
        add(text.en());
    }

    private void addFigures(FigureColumn column) {
        int rows = column.amounts().length;
        ByteBuffer bytes = ByteBuffer.allocate(rows * (Double.BYTES + 1));
        for (double amount : column.amounts()) {
            // The plain conversion, not the raw one: all bit patterns of "not a number" are the same absence.
            bytes.putLong(Double.doubleToLongBits(amount));
        }
        for (int row = 0; row < rows; row++) {
            bytes.put(Double.isNaN(column.amounts()[row]) ? column.missing()[row] : FIGURE_PRESENT);
        }
        digest.update(bytes.flip());
    }

    private void add(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    }

    private void add(double number) {
        digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(number).flip());
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        add(bytes.length);
        digest.update(bytes);
    }

    private void addNullable(@Nullable String text) {
        if (text == null) {
            add(-1);
        } else {
            add(text);
        }
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
