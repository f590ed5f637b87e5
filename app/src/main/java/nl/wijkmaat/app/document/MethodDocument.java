package nl.wijkmaat.app.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The method documents, in the order in which a figure comes about. */
public enum MethodDocument {
    PRECISION,
    MISSING,
    AGGREGATION,
    BOUNDARIES,
    SHRINKAGE,
    TREATMENT,
    NORMALISATION,
    COMBINATION,
    WEIGHTS,
    MULTIVERSE,
    RANKS,
    COHERENCE,
    INDEX_FORMAT,
    CONCENTRATION,
    COMPARABLE_AREAS,
    MATCHED_PAIRS,
    EARLY_WARNING,
    SCHEMES,
    FUND,
    MAPS;

    /** As it stands in an address, and as the document is called. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is called, in English as the whole document. */
    public String title() {
        return text().lines().findFirst().orElseThrow().replaceFirst("^# +", "");
    }

    /** The document in Markdown. */
    public String text() {
        return PackedDocument.text("docs/method/" + id() + ".md");
    }

    public static Optional<MethodDocument> find(String id) {
        return Arrays.stream(values()).filter(d -> d.id().equals(id)).findFirst();
    }
}
