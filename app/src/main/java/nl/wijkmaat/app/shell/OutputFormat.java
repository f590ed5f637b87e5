package nl.wijkmaat.app.shell;

/** How a command shows its data on standard output. */
public enum OutputFormat {
    /** For people, in their language. */
    table,
    /** For scripts: RFC 4180, UTF-8, decimal point, the same in every language. */
    csv,
    /** For scripts: everything there is to say, the same in every language. */
    json
}
