package nl.wijkmaat.app.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.document.MethodDocument;
import nl.wijkmaat.app.document.PackedDocument;
import org.springframework.http.HttpHeaders;

/** How figures come about and what the words mean: the documents of the pages, in Markdown. */
final class Documents {

    static final Parameter<String> METHOD = new Parameter<>(
            "id",
            "methodDocument",
            "path",
            Answer.map("type", "string", "pattern", "^[a-z-]{1,80}$"),
            "multiverse",
            text -> text.matches("[a-z-]{1,80}") ? Optional.of(text) : Optional.empty());

    private Documents() {}

    static Answer listMethods(ApiRequest request) {
        List<MethodDocument> all = Arrays.asList(MethodDocument.values());
        Paging paging = new Paging(request, all.size());
        Map<String, Object> page = new LinkedHashMap<>();
        paging.describe(page);
        page.put("items", paging.of(all).stream().map(Documents::summary).toList());
        return Answer.of(page).with(HttpHeaders.LINK, paging.linkHeader());
    }

    static Answer getMethod(ApiRequest request) {
        String id = request.get(METHOD);
        MethodDocument document =
                MethodDocument.find(id).orElseThrow(() -> Problem.notFound("problem.method-document", id));
        Map<String, Object> all = summary(document);
        all.put("text", document.text());
        return Answer.of(all);
    }

    /** In the language that the client asks for. */
    static Answer getGlossary(ApiRequest request) {
        boolean isDutch = request.language().equals("nl");
        return Answer.of(Answer.map("language", request.language(), "text", PackedDocument.glossary(isDutch)));
    }

    private static Map<String, Object> summary(MethodDocument document) {
        return Answer.map("id", document.id(), "title", document.title(), "language", "en");
    }
}
