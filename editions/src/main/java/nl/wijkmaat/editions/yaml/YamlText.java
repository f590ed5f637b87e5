package nl.wijkmaat.editions.yaml;

import nl.wijkmaat.editions.problem.Place;

/**
 * A single value.
 *
 * @param place where it stands
 * @param text as written, without quotes; empty for nothing
 * @param quoted whether it stood between quotes, and so is a text even when it looks like a number
 */
public record YamlText(Place place, String text, boolean quoted) implements YamlNode {}
