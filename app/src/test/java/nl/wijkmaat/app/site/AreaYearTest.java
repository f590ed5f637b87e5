package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever asks for the page of an area in an earlier year sees what it carried then, beside the focus areas of then. */
class AreaYearTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofFocusCountryTwice();

    private static final Pattern WEIGHT = Pattern.compile("<strong>([0-9]+)</strong> met andere rekenwijzen");

    @Test
    @DisplayName(
            "the burden is that of the boundaries that were asked for, where it can be held against focus areas in them")
    void burdenOfThatYear() {
        String earlier = burden("/gebied/WK022205?indeling=2022&jaar=2022");
        String later = burden("/gebied/WK022205?indeling=2024&jaar=2024");

        assertThat(earlier).doesNotContain("Bovenaan koos u");
        assertThat(later).doesNotContain("Bovenaan koos u");
        assertThat(weight(earlier)).isNotEqualTo(weight(later));
        assertThat(burden("/gebied/WK022205")).isEqualTo(later);
    }

    @Test
    @DisplayName("beside other areas the burden is that of the boundaries that were asked for")
    void besideOthersInThoseBoundaries() {
        assertThat(SITE.getReady("/vergelijken?gebieden=WK022205&indeling=2022"))
                .contains("grenzen van 2022")
                .doesNotContain("grenzen van 2024");
        assertThat(SITE.getReady("/vergelijken?gebieden=WK022205&indeling=2024"))
                .contains("grenzen van 2024");
    }

    private static String weight(String burden) {
        Matcher weight = WEIGHT.matcher(burden);
        assertThat(weight.find()).as(burden).isTrue();
        return weight.group(1);
    }

    private static String burden(String address) {
        String page = SITE.getReady(address);
        int start = page.indexOf("<section class=\"burden\"");
        assertThat(start).isPositive();
        return page.substring(start, page.indexOf("</section>", start));
    }
}
