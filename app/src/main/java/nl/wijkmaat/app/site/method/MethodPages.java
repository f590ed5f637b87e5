package nl.wijkmaat.app.site.method;

import java.util.EnumMap;
import java.util.Map;
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

    private final Pages pages;
    private final Map<Language, Map<MethodDocument, Markup>> methods = new EnumMap<>(Language.class);
    private final Map<Language, Markup> glossary = new EnumMap<>(Language.class);

    /** Reads every document: one that is missing stops the site at its start, and no reader later. */
    public MethodPages(Pages pages) {
        this.pages = pages;
        for (Language language : Language.values()) {
            String address = Link.to(Route.METHODS).in(language);
            Map<MethodDocument, Markup> all = new EnumMap<>(MethodDocument.class);
            for (MethodDocument document : MethodDocument.values()) {
                all.put(document, Markup.read("docs/method/" + document.id() + ".md", address));
            }
            methods.put(language, all);
            glossary.put(language, Markup.read("docs/glossary.md", address));
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
        Markup markup = glossary.get(request.language());
        if (markup == null) {
            throw new IllegalStateException("the glossary was not read");
        }
        String title = pages.texts(request.language()).text("glossary.title");
        return pages.show(request, "glossary", title, Link.to(Route.GLOSSARY), markup);
    }
}
