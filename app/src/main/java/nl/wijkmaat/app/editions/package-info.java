/**
 * Data in and out by the command line: importing, listing what was imported, exporting.
 *
 * <p>Comes in: files and addresses that a person names. Goes out: editions in the data directory, or files made of them; the commands
 * {@code import}, {@code editions} and {@code export}. Formats and storage are left to the editions module.
 */
@NullMarked
package nl.wijkmaat.app.editions;

import org.jspecify.annotations.NullMarked;
