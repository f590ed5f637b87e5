package nl.wijkmaat.app.site;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Asker;
import nl.wijkmaat.app.atlas.TooMuchAsked;
import org.jspecify.annotations.Nullable;

/**
 * How much each client may have worked out. A client is an address; of IPv6 the network of one subscriber, as anybody has billions of addresses
 * in it. Only what is begun counts: pages and answers that are there do not. Clients of which nothing was heard for longest are forgotten,
 * so memory stays bounded however many there are. Safe for use by many threads.
 */
final class ClientAllowances {

    static final int MOST_CLIENTS = 10_000;

    /** The first half of an address of IPv6, which is what one subscriber has. */
    private static final int NETWORK_BYTES = 8;

    private final int perMinute;
    private final @Nullable String headerOrNull;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    /** A client that asks; equal to another when it is the same. */
    private record Client(String name, ClientAllowances allowances) implements Asker {
        @Override
        public void count() {
            allowances.count(name);
        }
    }

    /**
     * @param perMinute how many computations a client may begin in a minute, all at once or spread; 0 for as many as it likes
     * @param headerOrNull the header in which a proxy in front tells the address of the client, or null when there is none
     */
    ClientAllowances(int perMinute, @Nullable String headerOrNull) {
        this.perMinute = perMinute;
        this.headerOrNull = headerOrNull;
    }

    /** Who sends a request. */
    Asker of(HttpServletRequest request) {
        return new Client(name(request), this);
    }

    /** By the last address in the header: the proxy in front wrote that one, anything before it could be of the client itself. */
    private String name(HttpServletRequest request) {
        List<String> told = headerOrNull == null ? List.of() : Collections.list(request.getHeaders(headerOrNull));
        return told.isEmpty()
                ? network(request.getRemoteAddr()).orElse(request.getRemoteAddr())
                : network(told.getLast().substring(told.getLast().lastIndexOf(',') + 1))
                        .or(() -> network(request.getRemoteAddr()))
                        .orElse(request.getRemoteAddr());
    }

    /** Empty when the text is no address. */
    private static Optional<String> network(String text) {
        try {
            InetAddress address = InetAddress.ofLiteral(text.strip());
            return Optional.of(
                    address instanceof Inet6Address
                            ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
                            : address.getHostAddress());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private void count(String client) {
        if (perMinute == 0) {
            return;
        }
        ConsumptionProbe probe = bucket(client).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooMuchAsked(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private synchronized Bucket bucket(String client) {
        return buckets.computeIfAbsent(
                client,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    /** How many clients are remembered. */
    synchronized int size() {
        return buckets.size();
    }
}
