/**
 * What is wrong with a file that somebody made: where, what is accepted and what to do, in both languages.
 *
 * <p>In: the readers of YAML and of tables, which find something wrong. Out: {@link nl.wijkmaat.editions.problem.Problem}s with a place
 * that an editor can jump to, gathered so that a person sees all of them at once. How they are shown is left to the command line and
 * the site.
 */
@NullMarked
package nl.wijkmaat.editions.problem;

import org.jspecify.annotations.NullMarked;
