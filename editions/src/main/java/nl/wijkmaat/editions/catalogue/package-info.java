/**
 * What analysts say about indicators and sources, read from dated YAML.
 *
 * <p>In: the folder {@code catalogue/} ({@code domains.yaml}, {@code indicators/}, {@code sources/}), or a description that a user wrote
 * for a table of their own. Out: a {@link nl.wijkmaat.editions.catalogue.Catalogue} of domains, indicators and
 * {@link nl.wijkmaat.editions.catalogue.SourceDescription sources}, complete and consistent, or every problem in the files at once.
 * Reading the tables that the sources describe is left to {@code table} and {@code odata}.
 */
@NullMarked
package nl.wijkmaat.editions.catalogue;

import org.jspecify.annotations.NullMarked;
