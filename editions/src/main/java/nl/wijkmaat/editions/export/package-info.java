/**
 * Figures as open files for other programs.
 *
 * <p>In: rows of text under named and typed columns. Out: a Parquet file that opens in DuckDB, Spark, R or Python. Which figures stand in
 * them is left to who asks.
 */
@NullMarked
package nl.wijkmaat.editions.export;

import org.jspecify.annotations.NullMarked;
