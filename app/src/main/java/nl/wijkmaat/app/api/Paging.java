package nl.wijkmaat.app.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One page of a collection, and the way to the others: in the document and in the {@code Link} header (RFC 8288). */
final class Paging {

    private final ApiRequest request;
    private final int total;
    private final int page;
    private final int pageSize;

    /** @throws Problem when the collection ends before this page */
    Paging(ApiRequest request, int total) {
        this.request = request;
        this.total = total;
        this.page = request.find(Parameters.PAGE).orElse(1);
        this.pageSize = request.find(Parameters.PAGE_SIZE).orElseGet(() -> (Integer) Parameters.PAGE_SIZE.example());
        if (page > lastPage()) {
            throw Problem.notFound("problem.page", page, lastPage());
        }
    }

    private int lastPage() {
        return Math.max(1, (total + pageSize - 1) / pageSize);
    }

    int total() {
        return total;
    }

    <T> List<T> of(List<T> all) {
        int from = (page - 1) * pageSize;
        return all.subList(from, Math.min(all.size(), from + pageSize));
    }

    /** {@code total}, {@code page}, {@code pageSize} and {@code links}. */
    void describe(Map<String, Object> into) {
        into.put("total", total);
        into.put("page", page);
        into.put("pageSize", pageSize);
        into.put("links", links());
    }

    List<Map<String, Object>> links() {
        return hrefs().entrySet().stream()
                .map(link -> Answer.map("rel", link.getKey(), "href", link.getValue()))
                .toList();
    }

    String linkHeader() {
        return hrefs().entrySet().stream()
                .map(link -> "<" + link.getValue() + ">; rel=\"" + link.getKey() + "\"")
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> hrefs() {
        Map<String, String> hrefs = new LinkedHashMap<>();
        hrefs.put("self", href(page));
        hrefs.put("first", href(1));
        if (page > 1) {
            hrefs.put("prev", href(page - 1));
        }
        if (page < lastPage()) {
            hrefs.put("next", href(page + 1));
        }
        hrefs.put("last", href(lastPage()));
        return hrefs;
    }

    private String href(int number) {
        String path = Api.PATH + request.operation().path();
        List<String> query = new ArrayList<>();
        for (Map.Entry<String, String> sent : request.texts().entrySet()) {
            String name = sent.getKey();
            if (path.contains("{" + name + "}")) {
                path = path.replace("{" + name + "}", encode(sent.getValue()));
            } else if (!name.equals(Parameters.PAGE.name())) {
                query.add(name + "=" + encode(sent.getValue()).replace("%2C", ","));
            }
        }
        query.add(Parameters.PAGE.name() + "=" + number);
        return path + "?" + String.join("&", query);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
