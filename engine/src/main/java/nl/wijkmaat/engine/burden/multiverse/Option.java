package nl.wijkmaat.engine.burden.multiverse;

import nl.wijkmaat.engine.LocalText;

/**
 * One defensible choice.
 *
 * @param id short name, as written in results
 * @param choice what is done
 * @param reason why it can be defended
 */
public record Option<T>(String id, T choice, LocalText reason) {}
