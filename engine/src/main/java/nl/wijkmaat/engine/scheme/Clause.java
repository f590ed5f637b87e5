package nl.wijkmaat.engine.scheme;

import nl.wijkmaat.engine.LocalText;

/**
 * One requirement of a scheme.
 *
 * @param id stable name within the scheme
 * @param kind what sort of rule decides it
 * @param article where it stands; never blank
 * @param text what it requires, for readers
 * @param condition what it requires, to be tested
 * @param tiedToScale whether the bound is an absolute size, which a small gemeente reaches less easily by its size alone
 */
public record Clause(
        String id, RuleKind kind, String article, LocalText text, Condition condition, boolean tiedToScale) {

    /** @throws IllegalArgumentException when the article is blank: a rule without a place cannot be checked */
    public Clause {
        if (article.isBlank()) {
            throw new IllegalArgumentException("clause " + id + " names no article");
        }
    }
}
