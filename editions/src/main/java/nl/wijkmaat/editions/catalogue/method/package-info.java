/**
 * How burden is computed, written down as data: indices and spaces of defensible methods.
 *
 * <p>In: {@code catalogue/indices/*.yaml} and {@code catalogue/methods/*.yaml}, and plain tables for indices. Out: the definitions that
 * {@code engine.burden} computes with. What the choices mean is told in {@code docs/method}; computing is left to the engine.
 */
@NullMarked
package nl.wijkmaat.editions.catalogue.method;

import org.jspecify.annotations.NullMarked;
