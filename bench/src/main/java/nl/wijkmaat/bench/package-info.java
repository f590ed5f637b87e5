/**
 * Measurements: JMH benchmarks and side-by-side runs.
 *
 * <p>Compiled with everything else so that it cannot rot, run by hand, and never a test: a timed test fails on a busy machine and
 * says nothing on a quick one.
 */
@NullMarked
package nl.wijkmaat.bench;

import org.jspecify.annotations.NullMarked;
