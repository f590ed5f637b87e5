/**
 * Lists that people keep, as dated facts from the catalogue: members of networks, focus areas of programmes, areas that are known by
 * name.
 *
 * <p>In: the YAML files in {@code catalogue/memberships}, {@code catalogue/focus-areas} and {@code catalogue/named-areas}. Out: the
 * {@link nl.wijkmaat.engine.area.Network networks} and {@link nl.wijkmaat.engine.area.NamedAreaList named areas} of the engine; a code
 * that did not exist in its boundary year is refused with its line. Which figures these areas have is left to the engine.
 */
@NullMarked
package nl.wijkmaat.editions.lists;

import org.jspecify.annotations.NullMarked;
