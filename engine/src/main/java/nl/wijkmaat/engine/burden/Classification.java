package nl.wijkmaat.engine.burden;

import java.util.List;

/**
 * A division of areas into classes that are counted apart: by size of the gemeente, by network, inside or outside the programmes.
 *
 * @param id short name
 * @param classes ids of the classes
 * @param classOf by row the position of its class, or −1 for none
 */
public record Classification(String id, List<String> classes, List<Integer> classOf) {

    /** @throws IllegalArgumentException when a row points at a class that is not there */
    public Classification {
        classes = List.copyOf(classes);
        classOf = List.copyOf(classOf);
        for (int each : classOf) {
            if (each < -1 || each >= classes.size()) {
                throw new IllegalArgumentException("classification " + id + " has no class " + each);
            }
        }
    }
}
