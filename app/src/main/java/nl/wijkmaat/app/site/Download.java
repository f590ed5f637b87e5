package nl.wijkmaat.app.site;

import java.util.List;
import java.util.Locale;
import nl.wijkmaat.app.download.FileFormat;

/**
 * Something on a page that can be had as a file.
 *
 * @param name what readers see
 * @param files in which formats
 */
public record Download(String name, List<FileLink> files) {

    /** @param format as readers know it */
    public record FileLink(String format, Link link) {}

    /**
     * @param file address of the file in the format that is usual
     * @param formats in which it can be had
     */
    public static Download of(String name, Link file, List<FileFormat> formats) {
        return new Download(
                name,
                formats.stream()
                        .map(format -> new FileLink(
                                format.id().toUpperCase(Locale.ROOT), file.with(Parameter.FORMAT, format.id())))
                        .toList());
    }
}
