package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.wijkmaat.app.atlas.Asker;
import nl.wijkmaat.app.atlas.TooMuchAsked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientAllowancesTest {

    @Test
    @DisplayName("a client that asks from many threads begins exactly as much as it may")
    void exact() {
        ClientAllowances allowances = new ClientAllowances(50, null);
        AtomicInteger begun = new AtomicInteger();

        IntStream.range(0, 500).parallel().forEach(_ -> {
            try {
                allowances.of(request("192.0.2.1", List.of())).count();
                begun.incrementAndGet();
            } catch (TooMuchAsked tooMuch) {
                assertThat(tooMuch.waitSeconds()).isBetween(2L, 60L);
            }
        });

        // One comes free every 1.2 seconds.
        assertThat(begun.get()).isBetween(50, 55);
    }

    @Test
    @DisplayName("however many clients there are, no more are remembered than fit")
    void bounded() {
        ClientAllowances allowances = new ClientAllowances(1, "X-Forwarded-For");

        for (int i = 0; i < 3 * ClientAllowances.MOST_CLIENTS; i++) {
            allowances
                    .of(request("192.0.2.1", List.of((i >> 16 & 255) + ".1." + (i >> 8 & 255) + "." + (i & 255))))
                    .count();
        }

        assertThat(allowances.size()).isEqualTo(ClientAllowances.MOST_CLIENTS);
    }

    @Test
    @DisplayName("without a proxy the header is nobody's word, and what is no address counts for the one who sent it")
    void header() {
        ClientAllowances direct = new ClientAllowances(1, null);
        direct.of(request("192.0.2.1", List.of("198.51.100.1"))).count();
        assertThatThrownBy(() ->
                        direct.of(request("192.0.2.1", List.of("198.51.100.2"))).count())
                .isInstanceOf(TooMuchAsked.class);

        ClientAllowances behindProxy = new ClientAllowances(1, "X-Forwarded-For");
        behindProxy.of(request("192.0.2.1", List.of("unknown"))).count();
        assertThatThrownBy(() -> behindProxy
                        .of(request("192.0.2.1", List.of("localhost")))
                        .count())
                .isInstanceOf(TooMuchAsked.class);
    }

    @Test
    @DisplayName("zero is no limit, and two requests of one client are of the same asker")
    void noLimit() {
        ClientAllowances allowances = new ClientAllowances(0, null);
        Asker asker = allowances.of(request("192.0.2.1", List.of()));

        assertThatCode(() -> IntStream.range(0, 1000).forEach(_ -> asker.count()))
                .doesNotThrowAnyException();
        assertThat(allowances.of(request("192.0.2.1", List.of()))).isEqualTo(asker);
        assertThat(allowances.of(request("192.0.2.2", List.of()))).isNotEqualTo(asker);
        assertThat(allowances.size()).isZero();
    }

    private static HttpServletRequest request(String address, List<String> header) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientAllowancesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (_, method, _) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getHeaders" -> Collections.enumeration(header);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
