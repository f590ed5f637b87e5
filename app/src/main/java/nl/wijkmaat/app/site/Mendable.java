package nl.wijkmaat.app.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers addresses that hold mistakes with the form of the page, in which each mistake stands beside its field. A page handler knows nothing of
 * this: it refuses the first parameter that is wrong, and is asked again as if that parameter were not there, until nothing is wrong any more. The
 * frame of the page then shows the form and what is wrong, and none of the figures, as nobody asked for those.
 */
final class Mendable {

    private Mendable() {}

    /**
     * @param handler shows the page, the file or the drawing that is asked
     * @throws Refusal when no form can help: something else than a parameter is wrong, or what is asked is no page
     */
    static ServerResponse answer(PageRequest request, Function<PageRequest, ServerResponse> handler) {
        List<Refusal> unknown = request.listUnknown();
        boolean isPage = request.route().page().isEmpty();
        if (!unknown.isEmpty() && !isPage) {
            throw leadingToPage(unknown.getFirst(), request);
        }
        PageRequest asked = request;
        for (Refusal why : unknown) {
            asked = asked.with(new Mistake(Optional.empty(), "", why));
        }
        while (true) {
            try {
                return handler.apply(asked);
            } catch (Refusal why) {
                Optional<Parameter> wrong = why.findParameter().filter(asked::has);
                if (wrong.isEmpty() && !asked.mistakes().isEmpty()) {
                    throw asked.mistakes().getFirst().why();
                }
                if (wrong.isEmpty()) {
                    throw why;
                }
                if (!isPage) {
                    throw leadingToPage(why, request);
                }
                asked = asked.with(new Mistake(wrong, request.textOf(wrong.get()), why));
            }
        }
    }

    /** A file has no form, but the page that offers it has one. */
    private static Refusal leadingToPage(Refusal why, PageRequest request) {
        return why.leadingTo(request.language(), request.linkToPage());
    }
}
