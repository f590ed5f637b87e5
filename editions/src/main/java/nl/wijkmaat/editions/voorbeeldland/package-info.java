/**
 * Voorbeeldland: an invented country for demonstrations, benchmarks and tests, with known truth kept apart.
 *
 * <p>In: {@link nl.wijkmaat.editions.voorbeeldland.Settings} (a seed, a number of buurten, a number of years). Out: files as
 * publishers make them, descriptions of those files for the catalogue, and, apart from both, the
 * {@link nl.wijkmaat.editions.voorbeeldland.Truth} that lies behind the figures. Reading the files is left to the importers
 * that read real ones: nothing here puts a figure into an edition by another road.
 *
 * <p>Everything follows from the seed alone: each draw has its own random stream, keyed by what is drawn, and all
 * transcendental functions are {@link java.lang.StrictMath}, so neither threads nor platform change a byte.
 */
@NullMarked
package nl.wijkmaat.editions.voorbeeldland;

import org.jspecify.annotations.NullMarked;
