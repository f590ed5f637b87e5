package nl.wijkmaat.app.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.wijkmaat.app.download.FileFormat;
import nl.wijkmaat.app.download.TableFile;
import nl.wijkmaat.app.shell.Json;
import org.jspecify.annotations.Nullable;

/**
 * What of an answer a reader wants as a file: one of its tables, or the whole as the command has it.
 *
 * @param id of the table, or {@link #ALL}
 */
public record AnswerPart(String id, FileFormat format) {

    /** The whole answer, as JSON. */
    public static final String ALL = "all";

    /** The formats of its tables. */
    private static final List<FileFormat> FORMATS = List.of(FileFormat.CSV, FileFormat.XLSX);

    /**
     * @param parts what there is; the first is meant when none is asked for
     * @throws Refusal when another part or format is asked for
     */
    public static AnswerPart read(PageRequest request, List<String> parts) {
        String id =
                request.findChoice(Parameter.LAYER, parts, Function.identity()).orElse(parts.getFirst());
        return new AnswerPart(id, id.equals(ALL) ? FileFormat.JSON : request.getFormat(FORMATS));
    }

    /**
     * A part as a page offers it.
     *
     * @param name what readers see
     * @param files address of the files of the answer
     * @param id of a table, or {@link #ALL}
     */
    public static Download offer(String name, Link files, String id) {
        return Download.of(name, files.with(Parameter.LAYER, id), id.equals(ALL) ? List.of(FileFormat.JSON) : FORMATS);
    }

    /**
     * @param whole the document of the command
     * @param table makes a table of its id
     */
    public byte[] write(Supplier<Map<String, @Nullable Object>> whole, Function<String, TableFile> table) {
        return id.equals(ALL)
                ? Json.text(whole.get()).getBytes(StandardCharsets.UTF_8)
                : table.apply(id).write(format);
    }
}
