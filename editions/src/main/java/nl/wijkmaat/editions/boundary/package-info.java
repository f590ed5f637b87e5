/**
 * Outlines of areas: where an area lies, what it borders on and how it is drawn.
 *
 * <p>In: GeoJSON and GeoPackage files as described in {@code catalogue/outlines}, in RD New or in degrees. Out: an
 * {@link nl.wijkmaat.editions.store.OutlineTable} in RD New metres, checked and where needed repaired; from outlines the
 * {@link nl.wijkmaat.editions.boundary.Borders borders} that areas share, central points, simplified outlines for maps and GeoJSON for
 * downloads. Keeping outlines is left to {@code store}, which areas there are to the engine, drawing to the app.
 */
@NullMarked
package nl.wijkmaat.editions.boundary;

import org.jspecify.annotations.NullMarked;
