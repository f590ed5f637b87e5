package nl.wijkmaat.engine.statistics;

import nl.wijkmaat.engine.LocalText;

/**
 * A field of life in which a burden can lie: poverty, work, education, health, safety, housing, cohesion, facilities.
 *
 * @param id short stable name, as used in the catalogue
 * @param name what readers see
 * @param isBurdenDomain false for context that weighs nothing by itself, such as population counts
 */
public record Domain(String id, LocalText name, boolean isBurdenDomain) {}
