package nl.wijkmaat.app.site.method;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nl.wijkmaat.app.document.MethodDocument;
import nl.wijkmaat.app.document.PackedDocument;
import nl.wijkmaat.app.site.Language;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows how each figure comes about, and what the words mean. */
public final class MethodPages {

    /** The method documents are in English in either language of the site. */
    private static final String ENGLISH_TABLE = "Table";

    private final Pages pages;
    private final Map<Language, Map<MethodDocument, Markup>> methods = new EnumMap<>(Language.class);
    private final Map<Language, Markup> glossary = new EnumMap<>(Language.class);
    private final Map<Language, Markup> about = new EnumMap<>(Language.class);

    /** Reads every document: one that is missing stops the site at its start, and no reader later. */
    public MethodPages(Pages pages) {
        this.pages = pages;
        for (Language language : Language.values()) {
            String address = Link.to(Route.METHODS).in(language);
            Map<MethodDocument, Markup> all = new EnumMap<>(MethodDocument.class);
            for (MethodDocument document : MethodDocument.values()) {
                all.put(document, Markup.of(document.text(), address, ENGLISH_TABLE));
            }
            methods.put(language, all);
            String table = pages.texts(language).text("about.table");
            glossary.put(language, Markup.of(PackedDocument.glossary(language == Language.DUTCH), address, table));
            String aboutThis = PackedDocument.text("docs/about." + language.tag() + ".md");
            about.put(language, Markup.of(aboutThis, address, table));
        }
    }

    public ServerResponse showAll(PageRequest request) {
        Texts texts = pages.texts(request.language());
        return pages.show(
                request, "methods", texts.text("methods.title"), Link.to(Route.METHODS), MethodDocument.values());
    }

    public ServerResponse showOne(PageRequest request) {
        MethodDocument document = MethodDocument.find(request.code())
                .orElseThrow(() -> Refusal.notFound("error.method-document", request.code()));
        Markup markup = methods.getOrDefault(request.language(), Map.of()).get(document);
        if (markup == null) {
            throw new IllegalStateException(document + " was not read");
        }
        Texts texts = pages.texts(request.language());
        MethodPage model = new MethodPage(document, markup);
        return pages.show(
                request, "method", texts.of("method.title", document), Link.to(Route.METHOD, document.id()), model);
    }

    public ServerResponse showGlossary(PageRequest request) {
        String title = pages.texts(request.language()).text("glossary.title");
        return pages.show(request, "glossary", title, Link.to(Route.GLOSSARY), getRead(glossary, request));
    }

    /** Which papers asked for what, and where that stands here. */
    public ServerResponse showAbout(PageRequest request) {
        String title = pages.texts(request.language()).text("about.title");
        return pages.show(request, "about", title, Link.to(Route.ABOUT), getRead(about, request));
    }

    private static Markup getRead(Map<Language, Markup> documents, PageRequest request) {
        return Objects.requireNonNull(documents.get(request.language()), "a document was not read");
    }
}
