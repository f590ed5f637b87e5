package nl.wijkmaat.app.site;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of which every cell names its column, so that on a narrow screen each row can stand as a card and nobody has to scroll in two
 * directions. The roles keep it a table for a screen reader when the style sheet lays it out as cards.
 *
 * <p>The name of a column is the text of its header cell, or the shorter {@code abbr} of that cell. Cells that head a row need no name, and
 * neither do empty cells. Tables within tables, and cells over more than one column, are not used on this site.
 */
public final class CardTable {

    private static final Pattern TAG = Pattern.compile("<(/?)(table|thead|tbody|tr|th|td)\\b((?:[^>\"]|\"[^\"]*\")*)>");

    private static final Pattern ABBREVIATION = Pattern.compile("\\babbr=\"([^\"]*)\"");

    private CardTable() {}

    /**
     * @param table markup with one table
     * @return the same with the columns named
     */
    public static String of(Content table) {
        StringOutput markup = new StringOutput();
        table.writeTo(new OwaspHtmlTemplateOutput(markup));
        return of(markup.toString());
    }

    /**
     * @param markup with one table
     * @return the same with the columns named
     */
    public static String of(String markup) {
        List<String> columns = new ArrayList<>();
        StringBuilder named = new StringBuilder();
        Matcher tags = TAG.matcher(markup);
        boolean inHead = false;
        int column = 0;
        while (tags.find()) {
            String tag = tags.group(2);
            String attributes = tags.group(3);
            String more = "";
            if (!tags.group(1).isEmpty()) {
                inHead = inHead && !tag.equals("thead");
            } else if (tag.equals("tr")) {
                column = 0;
                more = " role=\"row\"";
            } else if (tag.equals("thead") || tag.equals("tbody")) {
                inHead = tag.equals("thead");
                more = " role=\"rowgroup\"";
            } else if (tag.equals("table")) {
                more = " role=\"table\"";
            } else {
                String text = textUntil(markup, tags.end(), tag);
                if (inHead) {
                    Matcher shorter = ABBREVIATION.matcher(attributes);
                    columns.add(shorter.find() ? shorter.group(1) : text);
                    more = tag.equals("th") ? " role=\"columnheader\"" : "";
                } else if (tag.equals("th")) {
                    column++;
                    more = " role=\"rowheader\"";
                } else {
                    String name = column < columns.size() ? columns.get(column) : "";
                    column++;
                    more = " role=\"cell\"" + (text.isEmpty() || name.isEmpty() ? "" : " data-column=\"" + name + "\"");
                }
            }
            tags.appendReplacement(
                    named, Matcher.quoteReplacement("<" + tags.group(1) + tag + more + attributes + ">"));
        }
        return tags.appendTail(named).toString();
    }

    /** What a cell holds, without its markup, as it can stand in an attribute; a picture or a field is something too. */
    private static String textUntil(String markup, int from, String tag) {
        int end = markup.indexOf("</" + tag + ">", from);
        String inside = markup.substring(from, end < 0 ? markup.length() : end);
        String text = inside.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        return text.isEmpty() && !inside.isBlank() ? "…" : text.replace("\"", "&#34;");
    }
}
