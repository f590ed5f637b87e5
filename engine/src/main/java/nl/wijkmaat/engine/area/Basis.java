package nl.wijkmaat.engine.area;

import java.util.List;
import nl.wijkmaat.engine.LocalText;

/**
 * What a statement about an area rests on.
 *
 * @param sources addresses or titles of publications, none when it rests on general knowledge only
 * @param note how the statement follows from the sources, for readers
 */
public record Basis(List<String> sources, LocalText note) {
    public Basis {
        sources = List.copyOf(sources);
    }
}
