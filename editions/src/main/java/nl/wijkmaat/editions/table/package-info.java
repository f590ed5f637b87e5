/**
 * Tables that publishers made, read as the catalogue describes them: one reader per way of writing a file, none per file.
 *
 * <p>In: files of delimited text, Excel workbooks or JSON, compressed or not, and the
 * {@link nl.wijkmaat.editions.catalogue.SourceDescription} that tells where areas, years and figures stand. Out:
 * {@link nl.wijkmaat.editions.store.FigureTable}s handed to one import session, and a report per file. A file with something wrong in
 * it gives clear messages and nothing else. {@link nl.wijkmaat.editions.table.Import} takes outlines along in the same session, so that a
 * folder is stored as one; reading them is left to {@code boundary}, storing to {@code store}, open-data services to {@code odata} (which may use {@link nl.wijkmaat.editions.table.TableReader} for what they answer).
 */
@NullMarked
package nl.wijkmaat.editions.table;

import org.jspecify.annotations.NullMarked;
