package nl.wijkmaat.app.site.question;

import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.ClassCount;

/**
 * Areas that are counted together.
 *
 * @param id as it stands in an address: division and class
 * @param name what readers see
 */
public record Group(String id, String name) {

    static String id(ClassCount count) {
        return count.classification() + "." + count.name();
    }
}
