package nl.wijkmaat.editions.problem;

/**
 * A place in a file.
 *
 * @param file name of the file as the user knows it
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole line is meant
 * @param field name of the column, key or element; empty when there is none
 */
public record Place(String file, long line, long column, String field) {

    public static Place file(String file) {
        return new Place(file, 0, 0, "");
    }

    public static Place line(String file, long line) {
        return new Place(file, line, 0, "");
    }

    public Place field(String newField) {
        return new Place(file, line, column, newField);
    }

    /** {@code file:line:column [field]}, without the parts that are unknown; editors and terminals make a link of it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        if (!field.isEmpty()) {
            text.append(" [").append(field).append(']');
        }
        return text.toString();
    }
}
