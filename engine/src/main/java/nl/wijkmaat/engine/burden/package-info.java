/**
 * What weighs on an area, how heavily, and how many people bear it.
 *
 * <p>In: figures of areas with their precision, the catalogue's choices of method. Out: profiles, composites, stacking counts, and
 * how far a statement depends on the method. The sub-packages follow the road of a figure: {@code scale} makes figures comparable,
 * {@code weigh} gives parts their weights, {@code combine} makes one figure of many, {@code rank} orders areas, {@code index}
 * computes any index that is written down, {@code multiverse} runs all defensible methods. Weight and size stay two axes. Who
 * carries the same elsewhere is left to {@code comparison}; where burden concentrates is left to {@code concentration}.
 */
@NullMarked
package nl.wijkmaat.engine.burden;

import org.jspecify.annotations.NullMarked;
