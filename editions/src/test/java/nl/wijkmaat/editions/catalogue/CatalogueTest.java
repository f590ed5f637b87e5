package nl.wijkmaat.editions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Indicator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The catalogue of this repository, as analysts wrote it. */
class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.load(folder());

    static Path folder() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isRegularFile(up.resolve("catalogue/domains.yaml"))) {
                return up.resolve("catalogue");
            }
        }
        throw new IllegalStateException(
                "no catalogue folder above " + Path.of("").toAbsolutePath());
    }

    @Test
    @DisplayName("eight domains in which a burden can lie, and population beside them")
    void domains() {
        assertThat(CATALOGUE.domains().stream().filter(Domain::isBurdenDomain).map(Domain::id))
                .containsExactly(
                        "poverty", "work", "education", "health", "safety", "housing", "cohesion", "facilities");
        assertThat(CATALOGUE.domains().getLast().id()).isEqualTo("population");
    }

    @Test
    @DisplayName("each domain has indicators, and each domain of a burden one that tells of it")
    void everyDomainHasIndicators() {
        for (Domain domain : CATALOGUE.domains()) {
            assertThat(CATALOGUE.listIndicators(domain)).as(domain.id()).isNotEmpty();
            if (domain.isBurdenDomain()) {
                assertThat(CATALOGUE.listIndicators(domain))
                        .as(domain.id())
                        .anyMatch(indicator -> indicator.direction() != Direction.NEUTRAL);
            } else {
                assertThat(CATALOGUE.listIndicators(domain))
                        .as(domain.id())
                        .allMatch(indicator -> indicator.direction() == Direction.NEUTRAL);
            }
        }
    }

    @Test
    @DisplayName("no two indicators bear the same name")
    void namesAreUnique() {
        assertThat(CATALOGUE.indicators().values().stream().map(i -> i.name().nl()))
                .doesNotHaveDuplicates();
        assertThat(CATALOGUE.indicators().values().stream().map(i -> i.name().en()))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("definitions are sentences in both languages")
    void definitionsAreSentences() {
        for (Indicator indicator : CATALOGUE.indicators().values()) {
            assertThat(indicator.definition().nl()).as(indicator.id()).endsWith(".");
            assertThat(indicator.definition().en()).as(indicator.id()).endsWith(".");
            assertThat(indicator.definition().nl())
                    .as(indicator.id())
                    .isNotEqualTo(indicator.definition().en());
        }
    }

    @Test
    @DisplayName(
            "figures are put together by their true denominators: households, dwellings, adults; medians are refused")
    void trueDenominators() {
        assertThat(denominator("share_low_income")).isEqualTo("households");
        assertThat(denominator("woz_value")).isEqualTo("dwellings");
        assertThat(denominator("share_owner_occupied")).isEqualTo("dwellings");
        assertThat(denominator("good_health")).isEqualTo("residents_15_plus");
        assertThat(denominator("good_health_18_64")).isEqualTo("residents_15_64");
        assertThat(denominator("good_health_65_plus")).isEqualTo("residents_65_plus");
        assertThat(CATALOGUE.getIndicator("median_wealth").aggregation()).isInstanceOf(Aggregation.Refused.class);
        assertThat(CATALOGUE.getIndicator("crimes_per_1000").aggregation())
                .isEqualTo(new Aggregation.Ratio("crimes", "residents", 1000));
    }

    @Test
    @DisplayName("what is modelled says so, in each age group")
    void modelled() {
        assertThat(CATALOGUE.getIndicator("lonely").modelled()).isTrue();
        assertThat(CATALOGUE.getIndicator("lonely_65_plus").modelled()).isTrue();
        assertThat(CATALOGUE.getIndicator("lonely_65_plus").name().nl().toLowerCase(Locale.ROOT))
                .isEqualTo("eenzaam, 65 jaar en ouder");
        assertThat(CATALOGUE.getIndicator("share_low_income").modelled()).isFalse();
    }

    private static String denominator(String indicator) {
        return ((Aggregation.WeightedMean) CATALOGUE.getIndicator(indicator).aggregation()).denominator();
    }
}
