/**
 * How many areas carry as much, and where? The national question: a line that a reader moves, what lies beyond it by size of the gemeente
 * and by network, and the claim about areas outside the programme with what supports it and what refutes it.
 *
 * <p>Comes in: the line, the level and the year in an address. Goes out: a page and a file. The answer is that of the commands
 * {@code question} and {@code count}; working it out is left to {@code app.burden}.
 */
@NullMarked
package nl.wijkmaat.app.site.question;

import org.jspecify.annotations.NullMarked;
