/**
 * YAML whose every value knows its line and column, for the catalogue that people edit by hand.
 *
 * <p>In: a YAML file. Out: {@link nl.wijkmaat.editions.yaml.YamlMap maps}, {@link nl.wijkmaat.editions.yaml.YamlList lists} and
 * {@link nl.wijkmaat.editions.yaml.YamlText texts} that hand out values of the kind asked for, and add a problem with its place when
 * the file says something else. A map knows which keys it was asked for, so {@link nl.wijkmaat.editions.yaml.YamlMap#refuseOtherKeys}
 * finds the misspelt ones. What the values mean is left to each catalogue.
 */
@NullMarked
package nl.wijkmaat.editions.yaml;

import org.jspecify.annotations.NullMarked;
