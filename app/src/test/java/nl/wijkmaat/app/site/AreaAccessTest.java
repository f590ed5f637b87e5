package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page of a place says of its access to schemes: the outcome of each, on which clause it turns, and where that stands. */
class AreaAccessTest {

    private static final String ON_A_DAY = "jaar=2024&indeling=2024&datum=2024-06-30";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofSmallCountry();

    @Test
    @DisplayName("a closed list that an area is not on decides, and the page says that no rule was published")
    void closedList() {
        String access = access(SITE.get("/gebied/WK000201?" + ON_A_DAY).body());

        assertThat(access).contains("Op 30 juni 2024 zijn 14 regelingen getoetst");
        assertThat(line(access, "nplv"))
                .contains("voldoet niet", "Staat niet op de lijst", "gesloten lijst, geen regel gepubliceerd");
    }

    @Test
    @DisplayName("a scheme that asks what nobody stated is unknown, which is neither open nor closed")
    void unknown() {
        String access = access(SITE.get("/gebied/GM0002?jaar=2024&indeling=2024&datum=2026-01-31")
                .body());

        assertThat(line(access, "realisatiestimulans"))
                .contains("onbekend", "aantal gerealiseerde betaalbare woningen");
    }

    @Test
    @DisplayName("designs stand apart from schemes that exist")
    void designs() {
        String access = access(SITE.get("/gebied/GM0002?" + ON_A_DAY).body());

        assertThat(access.indexOf("/regeling/leefbaarheidsfonds"))
                .isGreaterThan(access.indexOf("Deze regelingen bestaan niet"));
    }

    @Test
    @DisplayName("a place that lies in no gemeente, or in several, is not tested, and the page says why")
    void notOneGemeente() {
        assertThat(access(SITE.get("/gebied/NL00").body())).contains("ligt niet in één gemeente");
        assertThat(access(SITE.get("/gebied/eigen?delen=WK000101,WK000201").body()))
                .contains("ligt niet in één gemeente");
        assertThat(access(SITE.get("/gebied/eigen?delen=BU00020101,BU00020201&" + ON_A_DAY)
                        .body()))
                .contains("14 regelingen");
    }

    @Test
    @DisplayName("the day stands in the address, in both languages, and must be a day")
    void day() {
        String page = SITE.get("/gebied/GM0002?" + ON_A_DAY).body();

        assertThat(page).contains("/en/area/GM0002?boundaries=2024&amp;year=2024&amp;date=2024-06-30");
        assertThat(access(SITE.get("/en/area/GM0002?boundaries=2024&year=2024&date=2024-06-30")
                        .body()))
                .contains("On 30 June 2024 14 schemes were tested");
        assertThat(SITE.get("/gebied/GM0002?datum=2024-02-30").statusCode()).isEqualTo(400);
        assertThat(SITE.get("/gebied/GM0002?datum=gisteren").body()).contains("is geen dag");
    }

    private static String access(String page) {
        int start = page.indexOf("<section class=\"access\"");
        assertThat(start).isPositive();
        return page.substring(start, page.indexOf("</section>", start));
    }

    private static String line(String access, String scheme) {
        int start = access.indexOf("/regeling/" + scheme + "\"");
        assertThat(start).as("line of " + scheme).isPositive();
        return access.substring(start, access.indexOf("</li>", start));
    }
}
