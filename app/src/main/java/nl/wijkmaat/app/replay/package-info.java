/**
 * How an answer is given again, to the byte.
 *
 * <p>In: the recipe that every JSON answer carries: its command with all settings, the editions it was computed from, and the hashes of
 * other files that it read. Out: the same command, run again, once all of those are found to be the same. What a command computes is
 * left to its own room; it takes part by writing a {@link nl.wijkmaat.app.replay.Recipe} and by its name in the list of the program.
 */
@NullMarked
package nl.wijkmaat.app.replay;

import org.jspecify.annotations.NullMarked;
