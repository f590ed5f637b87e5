/**
 * Figures as files, for those who go on working with them: one row per figure, in CSV, JSON or a spreadsheet.
 *
 * <p>Comes in: a profile of the engine. Goes out: bytes. Each row says where its figure comes from and whether its country is invented,
 * so a row that is cut out of its file still tells. Names of columns and ids are the same in both languages.
 */
@NullMarked
package nl.wijkmaat.app.download;

import org.jspecify.annotations.NullMarked;
