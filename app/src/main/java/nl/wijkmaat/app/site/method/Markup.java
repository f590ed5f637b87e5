package nl.wijkmaat.app.site.method;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkmaat.app.document.MethodDocument;
import nl.wijkmaat.app.site.CardTable;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A document of the tree as markup that can stand in a page. HTML in a document is shown as text; headings stand one level lower, under the
 * title of the page; links to other method documents lead to their pages.
 *
 * @param markup of the whole document
 */
public record Markup(String markup) {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final Pattern RELATIVE = Pattern.compile("([a-z-]+)\\.md(#.*)?");

    /**
     * @param text of the document
     * @param methodAddress the address of the page that lists the method documents
     * @param table what a table is called in the language of the document
     */
    static Markup of(String text, String methodAddress, String table) {
        Node document = PARSER.parse(text);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(6, heading.getLevel() + 1));
                visitChildren(heading);
            }

            // An empty corner of a table is no heading of anything.
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableCell cell && cell.getFirstChild() == null) {
                    cell.setHeader(false);
                }
                visitChildren(node);
            }

            @Override
            public void visit(Link link) {
                Matcher other = RELATIVE.matcher(link.getDestination());
                if (other.matches() && MethodDocument.find(other.group(1)).isPresent()) {
                    link.setDestination(methodAddress + "/" + other.group(1));
                }
                visitChildren(link);
            }
        });
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(_ -> (_, tag, attributes) -> {
                    switch (tag) {
                        case "pre" -> {
                            attributes.put("class", "command");
                            attributes.put("tabindex", "0");
                        }
                        case "a" -> attributes.put("class", "utrecht-link");
                        case "table" -> attributes.put("class", "utrecht-table document__table");
                        case "th" -> attributes.put("scope", "col");
                        default -> {
                            // the style of the text around it
                        }
                    }
                })
                .build();
        return new Markup(inScrollableRegions(renderer.render(document), table));
    }

    /** A wide table scrolls by itself, also by keyboard, and stands as cards on a narrow screen; each region has a name of its own. */
    private static String inScrollableRegions(String html, String table) {
        StringBuilder all = new StringBuilder();
        Matcher tables = Pattern.compile("<table.*?</table>", Pattern.DOTALL).matcher(html);
        int count = 0;
        while (tables.find()) {
            count++;
            tables.appendReplacement(
                    all,
                    Matcher.quoteReplacement("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + table
                            + " " + count + "\">" + CardTable.of(tables.group()) + "</div>"));
        }
        return tables.appendTail(all).toString();
    }
}
