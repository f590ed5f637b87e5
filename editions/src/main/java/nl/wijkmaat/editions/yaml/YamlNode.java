package nl.wijkmaat.editions.yaml;

import nl.wijkmaat.editions.problem.Place;

/** A part of a YAML file that knows where it stands. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlText {

    /** Where it begins; the field is the path of keys that leads to it, such as {@code columns.residents}. */
    Place place();
}
