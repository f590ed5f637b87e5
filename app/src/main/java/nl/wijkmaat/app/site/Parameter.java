package nl.wijkmaat.app.site;

/** The parameters that an address can have, by their name in each language. */
public enum Parameter {
    /** What a reader searches for. */
    QUERY("q", "q"),
    /** The year that figures tell of. */
    YEAR("jaar", "year"),
    /** The year whose boundaries hold. */
    BOUNDARY_YEAR("indeling", "boundaries"),
    /** The name of an area that a reader put together. */
    NAME("naam", "name"),
    /** The codes that such an area is made of, with commas between them. */
    PARTS("delen", "parts"),
    /** The file format of a download. */
    FORMAT("formaat", "format");

    private final String dutch;
    private final String english;

    Parameter(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    public String in(Language language) {
        return language == Language.DUTCH ? dutch : english;
    }
}
