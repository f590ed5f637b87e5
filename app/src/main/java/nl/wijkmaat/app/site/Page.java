package nl.wijkmaat.app.site;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Reader;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page needs to know.
 *
 * @param title what stands in the tab and in search results, without the name of the site
 * @param texts the language of this page
 * @param self the address of this page; empty when the address leads nowhere
 * @param invented whether figures of an invented country show, which the frame then says
 * @param mistakes what is wrong in the address; the page then shows its form and no answer
 * @param isUnfinished whether something on it is still being worked out
 * @param origin scheme and host under which the reader sees the site, for addresses that are copied to elsewhere
 * @param assets the style sheets and images
 */
public record Page(
        String title,
        Texts texts,
        Optional<Link> self,
        boolean invented,
        List<Mistake> mistakes,
        boolean isUnfinished,
        String origin,
        Assets assets) {

    /** The field with which a reader who stops waiting tells who they are. */
    public static final String READER = "lezer";

    public Language language() {
        return texts.language();
    }

    /** The name by which this look at the page waits; empty when nobody reads. */
    public String reader() {
        return Reader.NOW.isBound() ? Reader.NOW.get().name() : "";
    }

    /** Short for {@link Texts#text}. */
    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** What the country is called whose figures stand beside those of an area. */
    public String country() {
        return invented ? text("country.invented") : text("country");
    }

    /** What is wrong in the address, each as a sentence with where to go instead. */
    public List<Wrong> listWrong() {
        return mistakes.stream()
                .map(mistake -> new Wrong(
                        mistake.why().explanation(texts), mistake.why().ways()))
                .toList();
    }

    /** What readers see of a mistake. */
    public record Wrong(String explanation, List<ErrorPage.Way> ways) {}

    private Optional<Mistake> find(Parameter parameter) {
        return mistakes.stream()
                .filter(mistake -> mistake.parameter().equals(Optional.of(parameter)))
                .findFirst();
    }

    public boolean isWrong(Parameter parameter) {
        return find(parameter).isPresent();
    }

    /** What is wrong with a field; empty when nothing is. */
    public String wrong(Parameter parameter) {
        return find(parameter).map(mistake -> mistake.why().explanation(texts)).orElse("");
    }

    /** What stands in a field: what was typed when that is wrong, else what is chosen. */
    public String typed(Parameter parameter, Object chosen) {
        return find(parameter).map(Mistake::typed).orElse(chosen.toString());
    }

    /** For {@code aria-describedby}: where it is told what is wrong with a field. */
    public @Nullable String toldIn(Parameter parameter) {
        return isWrong(parameter) ? "f-" + parameter.in(Language.DUTCH) : null;
    }

    /** For {@code aria-invalid}. */
    public @Nullable String invalid(Parameter parameter) {
        return isWrong(parameter) ? "true" : null;
    }

    /** The type of a field; browsers show nothing in a field for numbers or days that holds something else. */
    public String type(Parameter parameter, String usual) {
        return isWrong(parameter) ? "text" : usual;
    }

    /** The address of a page in the language of this one. */
    public String href(Link link) {
        return link.in(language());
    }

    public String href(Route route) {
        return href(Link.to(route));
    }

    public String href(Route route, String code) {
        return href(Link.to(route, code));
    }

    /** The markup with which another site shows a page that is made for that. */
    public String frame(Link link, String frameTitle) {
        return "<iframe src=\"" + quoted(origin + href(link)) + "\" title=\"" + quoted(frameTitle)
                + "\" width=\"100%\" height=\"900\" loading=\"lazy\"></iframe>";
    }

    private static String quoted(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** The address of this page in the given language; the home page when this page has none. */
    public String selfIn(Language language) {
        return self.orElse(Link.to(Route.HOME)).in(language);
    }

    public boolean isAt(Route route) {
        return self.isPresent() && self.get().route() == route;
    }
}
