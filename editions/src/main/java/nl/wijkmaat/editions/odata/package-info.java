/**
 * Tables of the open data service of Statistics Netherlands, fetched to files: OData 3 ({@code TypedDataSet}) and OData 4
 * ({@code Observations}).
 *
 * <p>In: a table of {@code catalogue/open-data}. Out: one file with a row per area and period, whole or not at all, which the table
 * importers then read as any other file. Fetched pages are kept until the file is whole, so that a broken fetch goes on where
 * it stopped. What the columns mean is left to the descriptions of sources.
 */
@NullMarked
package nl.wijkmaat.editions.odata;

import org.jspecify.annotations.NullMarked;
