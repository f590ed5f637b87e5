package nl.wijkmaat.app.scheme;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import nl.wijkmaat.app.shell.Grid;

/** A page to read: headings, paragraphs, lists and tables, as plain text, as Markdown, or block by block for who shows it otherwise. */
public final class Page {

    private static final int WIDTH = 110;

    private final List<Block> blocks = new ArrayList<>();

    /** A part of the page; parts follow each other as they are read. */
    public sealed interface Block {}

    /** What the page is about; the first block. */
    public record Title(String text) implements Block {}

    /** Begins a section. */
    public record Heading(String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    public record Bullets(List<String> items) implements Block {}

    /** Every row has a cell for every column. */
    public record Table(List<String> columns, List<List<String>> rows) implements Block {}

    /** The blocks in their order. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    void title(String text) {
        blocks.add(new Title(text));
    }

    void heading(String text) {
        blocks.add(new Heading(text));
    }

    void paragraph(String text) {
        blocks.add(new Paragraph(text));
    }

    /** Nothing when there are no items. */
    void bullets(List<String> items) {
        if (!items.isEmpty()) {
            blocks.add(new Bullets(List.copyOf(items)));
        }
    }

    /** Nothing when there are no rows. */
    void table(List<String> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Table(columns, List.copyOf(rows)));
        }
    }

    void writeText(PrintStream out) {
        for (Block block : blocks) {
            switch (block) {
                case Title b ->
                    out.println(b.text() + "\n" + "=".repeat(b.text().length()));
                case Heading b ->
                    out.println(b.text() + "\n" + "-".repeat(b.text().length()));
                case Paragraph b -> wrapped(b.text(), "", "", out);
                case Bullets b -> b.items().forEach(item -> wrapped(item, "- ", "  ", out));
                case Table b -> {
                    Grid grid = new Grid(b.columns());
                    b.rows().forEach(grid::addTexts);
                    grid.writeWrapped(out, WIDTH);
                }
            }
            out.println();
        }
        out.flush();
    }

    private static void wrapped(String text, String first, String indent, PrintStream out) {
        List<String> lines = Grid.wrap(text, WIDTH - first.length());
        for (int i = 0; i < lines.size(); i++) {
            out.println((i == 0 ? first : indent) + lines.get(i));
        }
    }

    void writeMarkdown(PrintStream out) {
        for (Block block : blocks) {
            out.println(
                    switch (block) {
                        case Title b -> "# " + b.text();
                        case Heading b -> "## " + b.text();
                        case Paragraph b -> b.text();
                        case Bullets b ->
                            b.items().stream().map(item -> "- " + item).collect(joining("\n"));
                        case Table b ->
                            row(b.columns())
                                    + "\n"
                                    + row(b.columns().stream().map(_ -> "---").toList())
                                    + "\n" + b.rows().stream().map(Page::row).collect(joining("\n"));
                    });
            out.println();
        }
        out.flush();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(joining(" | ", "| ", " |"));
    }
}
