/**
 * What every command of the command line shares: the language, where data and catalogue stand, output formats, exit codes, progress.
 *
 * <p>Comes in: arguments, environment and what a command wants to say. Goes out: data on standard output in one of the formats, messages on
 * standard error in one of the languages, an exit code that a script can use. What a command does is left to the room of its question.
 */
@NullMarked
package nl.wijkmaat.app.shell;

import org.jspecify.annotations.NullMarked;
