package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page of a place says of its burden: weight and size apart, each domain beside groups, and what is not known as such. */
class AreaBurdenTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofSmallCountry();

    @Test
    @DisplayName(
            "a domain stands at the share of residents for whom it is lighter, beside the other areas of the gemeente")
    void positionAmongResidents() {
        String burden = burden(SITE.getReady("/gebied/WK000201?jaar=2024&indeling=2024"));

        // Low income: 14% here, 6% in a wijk of 12.000 and 4% in one of 18.000 people. (30.000 + half of 20.000) of
        // 50.000 is 80%.
        assertThat(row(burden, "poverty"))
                .contains(">80<", "zwaarder dan voor 80% van de inwoners", "wijken in Havenstad")
                // Duinoord lies at half of 18.000 of 50.000: 18. The middle of 18 and 80 is 49, the quartiles 33,5 and
                // 64,5.
                .contains(">49<", "34 tot 65", "strip__band--gemeente");
        assertThat(row(burden, "work")).contains("geen bron").doesNotContain("strip");
    }

    @Test
    @DisplayName(
            "weight and size stand apart, and the weight with its range over methods and the command that gives it again")
    void weightAndSize() {
        String burden = burden(SITE.getReady("/gebied/WK000201?jaar=2024&indeling=2024"));

        assertThat(burden).contains("<strong>20.000</strong> inwoners", "met andere rekenwijzen", "1.000 rekenwijzen");
        assertThat(burden)
                .contains("./wijkmaat burden --level wijk --year 2024 --boundary-year 2024 --method standard");
        assertThat(burden).contains("gemeten domeinen boven de lijn");
    }

    @Test
    @DisplayName(
            "one published area under a name of its own has the burden, the movement and the likeness of that area")
    void oneAreaUnderAnotherName() {
        String named = SITE.getReady("/gebied/eigen?naam=Haven&jaar=2024&indeling=2024&delen=WK000201");

        assertThat(burden(named)).isEqualTo(burden(SITE.getReady("/gebied/WK000201?jaar=2024&indeling=2024")));
        assertThat(named).contains("id=\"beweging\"", "id=\"vergelijkbaar\"");
    }

    @Test
    @DisplayName("without codes of the focus areas there is nothing to hold an area against, and the page says so")
    void withoutFocusAreas() {
        String burden = burden(SITE.getReady("/gebied/WK000201?jaar=2024&indeling=2024"));

        assertThat(burden)
                .contains("in de grenzen van 2024 zijn de codes van de focusgebieden niet bekend")
                .doesNotContain("strip__band--focus");
    }

    @Test
    @DisplayName(
            "an area in the boundaries of another year is taken in those in which most is measured, and the page says so")
    void otherBoundaries() {
        String burden = burden(SITE.getReady("/gebied/WK000201?jaar=2022&indeling=2022"));

        assertThat(burden).contains("Bovenaan koos u de grenzen van 2022", "in de grenzen van 2024");
    }

    @Test
    @DisplayName(
            "the country has nothing beside it, and an area of one's own has positions but no weight over all methods")
    void whatCannotBeSaid() {
        assertThat(burden(SITE.getReady("/gebied/NL00")))
                .contains("Een opgave is betrekkelijk")
                .doesNotContain("<table");

        String own = burden(SITE.getReady("/gebied/eigen?indeling=2024&jaar=2024&delen=WK000101,WK000201"));
        assertThat(own).contains("het gebied is zelf samengesteld", "<strong>32.000</strong> inwoners");
        assertThat(row(own, "poverty")).contains("zwaarder dan voor");
    }

    @Test
    @DisplayName("both languages tell the same")
    void english() {
        String burden = burden(SITE.getReady("/en/area/WK000201?year=2024&boundaries=2024"));

        assertThat(row(burden, "poverty")).contains("heavier than for 80% of residents");
    }

    private static String burden(String page) {
        int start = page.indexOf("<section class=\"burden\"");
        assertThat(start).isPositive();
        return page.substring(start, page.indexOf("</section>", start));
    }

    private static String row(String burden, String domain) {
        int start = burden.indexOf("href=\"#" + domain + "\"");
        assertThat(start).as("row of " + domain).isPositive();
        return burden.substring(start, burden.indexOf("</tr>", start));
    }
}
