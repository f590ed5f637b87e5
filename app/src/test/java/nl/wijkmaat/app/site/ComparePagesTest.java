package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Areas side by side: each says what its own page says, in the order of the address, without a rank. */
class ComparePagesTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofSmallCountry();

    @Test
    @DisplayName("areas stand in the order of the address, with the positions of their own pages")
    void sideBySide() {
        String page = SITE.getReady("/vergelijken?gebieden=WK000202,WK000201&datum=2024-06-30");

        assertThat(page.indexOf(">Duinoord<")).isPositive().isLessThan(page.indexOf(">Havenkwartier<"));
        int row = page.indexOf("Armoede en schulden");
        String poverty = page.substring(row, page.indexOf("</tr>", row));
        assertThat(poverty.indexOf(">18<")).isPositive().isLessThan(poverty.indexOf(">80<"));
        assertThat(page).contains("Getoetst op 30 juni 2024", "/regeling/nplv", "gesloten lijst");
    }

    @Test
    @DisplayName("a form adds an area, and a link takes one away, without JavaScript")
    void addAndTakeAway() {
        String added = SITE.getReady("/vergelijken?gebieden=WK000202&erbij=BU00020101");
        assertThat(added)
                .contains(">De Kade<", "/vergelijken?gebieden=WK000202\"", "/vergelijken?gebieden=BU00020101\"");

        String which = SITE.getReady("/vergelijken?gebieden=WK000202&erbij=strandweg");
        assertThat(which).contains("Strandweg &lt;oost&gt;", "/gebied/BU00020202");

        assertThat(SITE.getReady("/vergelijken?gebieden=WK000202&erbij=zzzzzz")).contains("lijkt op wat u zocht");
    }

    @Test
    @DisplayName("every link on the page keeps the boundaries of the address; boundaries that nobody has are refused")
    void boundaries() {
        assertThat(SITE.getReady("/vergelijken?gebieden=WK000202,WK000201&indeling=2022"))
                .contains("/gebied/WK000201?indeling=2022\"", "/vergelijken?indeling=2022&amp;gebieden=WK000202\"");
        assertThat(SITE.get("/vergelijken?gebieden=WK000202&indeling=1950").statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("more than six areas, or one that is not there, are refused with what is accepted")
    void refusals() {
        assertThat(SITE.get("/vergelijken?gebieden=NL00,GM0001,GM0002,WK000101,WK000201,WK000202,BU00010101")
                        .statusCode())
                .isEqualTo(400);
        assertThat(SITE.get("/vergelijken?gebieden=GM9999").statusCode()).isEqualTo(400);
        assertThat(SITE.get("/vergelijken?gebieden=niets").statusCode()).isEqualTo(400);
        assertThat(SITE.get("/vergelijken").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("the page of an area leads here, and says of comparable areas what is known of them")
    void fromThePageOfAnArea() {
        String page = SITE.getReady("/gebied/WK000201");

        assertThat(page).contains("/vergelijken?gebieden=WK000201", "id=\"vergelijkbaar\"");
        assertThat(SITE.getReady("/gebied/WK000201?indeling=2022&jaar=2022"))
                .contains("/vergelijken?gebieden=WK000201&amp;indeling=2022\"");
        assertThat(SITE.getReady("/gebied/NL00")).doesNotContain("/vergelijken?", "id=\"vergelijkbaar\"");
    }

    @Test
    @DisplayName("the first page has three entrances, and names publishers in both languages, not Dutch tables")
    void firstPage() {
        String home = SITE.getReady("/en");

        assertThat(home).contains("Where do you want to begin?", "/en/map", "/en/schemes", "/en/national-question");
        assertThat(home).contains("Bureau Kleinland").doesNotContain("Kerncijfers");
    }
}
