package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one client may have worked out is bounded, and nobody else notices. Each test has clients of its own. */
class ClientLimitTest {

    private static final int PER_MINUTE = 3;

    @RegisterExtension
    static final RunningSite SITE = RunningSite.limited(PER_MINUTE);

    @Test
    @DisplayName("who has had too much worked out is told when to come back, in their language; another reader is not")
    void oneIsLimited() {
        HttpResponse<String> refused = askUntilRefused("203.0.113.1", ClientLimitTest::access);

        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(2, 60);
        assertThat(refused.body()).contains("Even wachten", "weer iets nieuws laten uitrekenen");
        assertThat(get("203.0.113.1", "/en/map?layer=access-nplv&level=wijk&date=2022-06-30")
                        .body())
                .contains("Wait a moment", "something new worked out");
        assertThat(get("203.0.113.2", access(29)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("pages, and answers that are there, are never refused and do not count")
    void cachedDoesNotCount() {
        HttpResponse<String> refused = askUntilRefused(
                "203.0.113.3", day -> "/kaart?laag=access-nplv&niveau=gemeente&datum=2024-05-%02d".formatted(day));
        assertThat(refused.body())
                .as("the same can be asked again without typing it again")
                .containsPattern(
                        "href=\"/kaart\\?laag=access-nplv&amp;niveau=gemeente&amp;datum=2024-05-[0-9]{2}\">Probeer");
        get("203.0.113.2", access(28));

        for (String page : new String[] {
            access(28), access(28) + "&klassen=4", "/", "/gebied/GM0080", "/gebied/WK008020", "/kaart", "/methode"
        }) {
            assertThat(get("203.0.113.3", page).statusCode()).as(page).isEqualTo(200);
        }
        for (int time = 0; time < 2 * PER_MINUTE; time++) {
            assertThat(get("203.0.113.4", access(28)).statusCode()).isEqualTo(200);
        }
        assertThat(get("203.0.113.4", access(27)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "the API says the same as a problem with a time to come back; the same question asked again does not count")
    void api() {
        String question = "/v1/burden?level=wijk&methods=20&year=2022&reference=none&seed=";
        for (int page = 1; page <= 2 * PER_MINUTE; page++) {
            assertThat(get("203.0.113.6", question + "1&pageSize=2&page=" + page)
                            .statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> refused = askUntilRefused("203.0.113.5", seed -> question + (seed + 1));

        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        JsonNode problem = JsonMapper.shared().readTree(refused.body());
        assertThat(problem.get("status").intValue()).isEqualTo(429);
        assertThat(problem.get("detail").stringValue()).contains("nieuwe berekening");
        assertThat(get("203.0.113.5", "/v1/areas?level=wijk").statusCode()).isEqualTo(200);
        assertThat(get("203.0.113.5", question + "1").statusCode()).isEqualTo(200);
        assertThat(get("203.0.113.6", question + "99").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "what a client writes in the header before the proxy's own word changes nothing, and a house is one client in IPv6")
    void nobodyNamesThemselves() {
        askUntilRefused(day -> "198.51.100." + day + ", 203.0.113.7", day -> access(day + 10));
        askUntilRefused(
                day -> "2001:db8:5:6::" + day,
                day -> "/kaart?laag=access-nplv&niveau=wijk&datum=2023-07-%02d".formatted(day));
        assertThat(get("2001:db8:5:7::1", access(26)).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> askUntilRefused(String client, IntFunction<String> question) {
        return askUntilRefused(_ -> client, question);
    }

    /** Asks one new question after another; as much as is allowed is answered. More than that may come free while the answers are made. */
    private static HttpResponse<String> askUntilRefused(IntFunction<String> client, IntFunction<String> question) {
        for (int number = 1; number <= 5 * PER_MINUTE; number++) {
            HttpResponse<String> answer = get(client.apply(number), question.apply(number));
            if (number > PER_MINUTE && answer.statusCode() == 429) {
                return answer;
            }
            assertThat(answer.statusCode()).as(question.apply(number)).isEqualTo(200);
        }
        throw new AssertionError("never refused");
    }

    /** The access of all wijken on a day of its own: something that nobody has asked before. */
    private static String access(int day) {
        return "/kaart?laag=access-nplv&niveau=wijk&datum=2024-06-%02d".formatted(day);
    }

    private static HttpResponse<String> get(String client, String path) {
        return SITE.send(HttpRequest.newBuilder(URI.create(SITE.address(path)))
                .header("X-Client", client)
                .build());
    }
}
