package nl.wijkmaat.engine.scheme;

/** What sort of rule decides a clause. Half of the real schemes are not formulas. */
public enum RuleKind {
    /** A gate that can be computed from stated or published figures. */
    DREMPEL("drempel"),
    /** A list of names in the regulation; no rule tells how the names came on it. */
    GESLOTEN_LIJST("gesloten_lijst"),
    /** A competition: points and a ceiling decide after the gates. */
    RANGSCHIKKING("rangschikking"),
    /** Somebody decides; only whether the file is complete and the clock runs can be told. */
    OORDEEL("oordeel");

    private final String id;

    RuleKind(String id) {
        this.id = id;
    }

    /** The name in files and in the contract of the command line. */
    public String id() {
        return id;
    }
}
