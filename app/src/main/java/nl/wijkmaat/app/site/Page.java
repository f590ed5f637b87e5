package nl.wijkmaat.app.site;

import java.util.Optional;

/**
 * What the frame around every page needs to know.
 *
 * @param title what stands in the tab and in search results, without the name of the site
 * @param texts the language of this page
 * @param self the address of this page; empty when the address leads nowhere
 * @param invented whether figures of an invented country show, which the frame then says
 * @param isUnfinished whether something on it is still being worked out
 * @param origin scheme and host under which the reader sees the site, for addresses that are copied to elsewhere
 * @param assets the style sheets and images
 */
public record Page(
        String title,
        Texts texts,
        Optional<Link> self,
        boolean invented,
        boolean isUnfinished,
        String origin,
        Assets assets) {

    public Language language() {
        return texts.language();
    }

    /** Short for {@link Texts#text}. */
    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** What the country is called whose figures stand beside those of an area. */
    public String country() {
        return invented ? text("country.invented") : text("country");
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
