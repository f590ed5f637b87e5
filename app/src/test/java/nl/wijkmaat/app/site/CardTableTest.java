package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables that can stand as cards. */
class CardTableTest {

    private static final String HEAD = """
            <table class="t"><thead><tr><th scope="col">Gebied</th><th scope="col" abbr="Zeist"><a href="/x">Zeist</a> haal weg</th>
            <th scope="col">Aandeel &lt; "5"</th></tr></thead><tbody>""";

    @Test
    @DisplayName(
            "every cell names its column by the short name or the text of the header, and row headers need no name")
    void columns() {
        String table = CardTable.of(
                HEAD
                        + "<tr id=\"a>b\"><th scope=\"row\">Wijk 1</th><td class=\"number\">12</td>\n<td><b>3</b></td></tr></tbody></table>");

        assertThat(table)
                .contains(
                        "<table role=\"table\" class=\"t\">",
                        "<tr role=\"row\" id=\"a>b\">",
                        "<th role=\"rowheader\" scope=\"row\">Wijk 1</th>",
                        "<td role=\"cell\" data-column=\"Zeist\" class=\"number\">12</td>",
                        "<td role=\"cell\" data-column=\"Aandeel &lt; &#34;5&#34;\"><b>3</b></td>");
    }

    @Test
    @DisplayName(
            "each row starts at the first column; an empty cell has no name, one with only a picture or a field has")
    void rows() {
        String table = CardTable.of(HEAD
                + "<tr><th scope=\"row\">a</th><td> </td><td>1</td></tr>"
                + "<tr><td><input type=\"checkbox\"></td><td>2</td></tr></tbody></table>");

        assertThat(table)
                .contains("<td role=\"cell\"> </td><td role=\"cell\" data-column=\"Aandeel &lt; &#34;5&#34;\">1</td>")
                .contains("<td role=\"cell\" data-column=\"Gebied\"><input", "data-column=\"Zeist\">2</td>");
    }
}
