package nl.wijkmaat.editions.store;

import nl.wijkmaat.engine.LocalText;

/**
 * An edition that is no longer as it was imported.
 *
 * @param edition its content hash
 * @param what which file differs and how; importing the same input again restores it
 */
public record Damage(String edition, LocalText what) {}
