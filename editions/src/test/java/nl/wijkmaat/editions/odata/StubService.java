package nl.wijkmaat.editions.odata;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server on this machine that answers as the open data service of Statistics Netherlands does: OData 3 with codes padded by blanks, no
 * more than 10,000 rows an answer and an error beyond that; OData 4 in pages with a link to the next. Faults can be queued: each is met
 * by the next request for rows.
 */
final class StubService implements AutoCloseable {

    static final int MOST_ROWS = 10_000;
    private static final int OBSERVATIONS_A_PAGE = 5_000;

    /** Something that goes wrong once. */
    enum Fault {
        UNAVAILABLE,
        TOO_MANY_REQUESTS,
        HALF_AN_ANSWER,
        NO_ANSWER
    }

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final List<Map<String, Object>> rows;
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private String modified = "2026-01-15T02:00:00";

    StubService(List<Map<String, Object>> rows) throws IOException {
        this.rows = rows;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v3/T/TableInfos", e -> answer(e, 200, infos()));
        server.createContext("/v3/T/TypedDataSet", this::typedDataSet);
        server.createContext("/v4/T/Properties", e -> answer(e, 200, "{\"Modified\":\"" + modified + "\"}"));
        server.createContext("/v4/T/MeasureCodes", e -> answer(e, 200, measures()));
        server.createContext("/v4/T/Observations", this::observations);
        server.start();
    }

    URI address(String version) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + version);
    }

    synchronized void failNext(Fault... next) {
        faults.addAll(List.of(next));
    }

    synchronized void changeTable() {
        modified = "2026-02-20T02:00:00";
    }

    /** The requests for rows so far. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private synchronized void typedDataSet(HttpExchange exchange) throws IOException {
        if (fails(exchange)) {
            return;
        }
        Map<String, String> query = query(exchange);
        int skip = Integer.parseInt(query.getOrDefault("$skip", "0"));
        int top = Integer.parseInt(query.getOrDefault("$top", String.valueOf(rows.size())));
        if (Math.min(top, rows.size() - skip) > MOST_ROWS) {
            answer(
                    exchange,
                    500,
                    "{\"odata.error\":{\"message\":{\"value\":\"The query exceeds the maximum of 10000 rows\"}}}");
            return;
        }
        ObjectNode body = json.createObjectNode();
        body.put("odata.metadata", address("v3") + "/T/$metadata#Cbs.OData.WebAPI.TypedDataSet");
        ArrayNode value = body.putArray("value");
        rows.stream().skip(skip).limit(top).forEach(row -> value.add(json.<ObjectNode>valueToTree(row)));
        answer(exchange, 200, body.toString());
    }

    private synchronized void observations(HttpExchange exchange) throws IOException {
        if (fails(exchange)) {
            return;
        }
        int skip = Integer.parseInt(query(exchange).getOrDefault("$skip", "0"));
        ObjectNode body = json.createObjectNode();
        ArrayNode value = body.putArray("value");
        int id = 0;
        for (Map<String, Object> row : rows) {
            for (String measure : List.of("AantalInwoners_5", "GemiddeldeWOZWaardeVanWoningen_39")) {
                if (id >= skip && value.size() < OBSERVATIONS_A_PAGE) {
                    ObjectNode observation = value.addObject();
                    observation.put("Id", id);
                    observation.put("Measure", measure.startsWith("A") ? "T001036" : "M000200");
                    observation.put("ValueAttribute", row.get(measure) == null ? "Impossible" : "None");
                    observation.set("Value", json.valueToTree(row.get(measure)));
                    observation.put("WijkenEnBuurten", String.valueOf(row.get("WijkenEnBuurten")));
                }
                id++;
            }
        }
        if (skip + OBSERVATIONS_A_PAGE < id) {
            body.put("@odata.nextLink", address("v4") + "/T/Observations?$skip=" + (skip + OBSERVATIONS_A_PAGE));
        }
        answer(exchange, 200, body.toString());
    }

    private boolean fails(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestURI().toString());
        Fault fault = faults.poll();
        switch (fault) {
            case null -> {
                return false;
            }
            case UNAVAILABLE -> answer(exchange, 503, "busy");
            case TOO_MANY_REQUESTS -> {
                exchange.getResponseHeaders().add("Retry-After", "7");
                answer(exchange, 429, "slow down");
            }
            case HALF_AN_ANSWER -> answer(exchange, 200, "{\"value\":[{\"ID\":0,");
            case NO_ANSWER -> exchange.close();
        }
        return true;
    }

    private synchronized String infos() {
        return "{\"value\":[{\"ID\":0,\"Identifier\":\"T\",\"Modified\":\"" + modified + "\"}]}";
    }

    private static String measures() {
        return "{\"value\":[{\"Identifier\":\"T001036\",\"Title\":\"Aantal inwoners\"},"
                + "{\"Identifier\":\"M000200\",\"Title\":\"Gemiddelde WOZ-waarde van woningen\"}]}";
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String part : (raw == null ? "" : raw).split("&")) {
            int at = part.indexOf('=');
            if (at > 0) {
                query.put(
                        URLDecoder.decode(part.substring(0, at), StandardCharsets.UTF_8),
                        URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
