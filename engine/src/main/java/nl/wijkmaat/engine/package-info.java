/**
 * The chain as pure functions on immutable values: no framework, no database, no clock, no files. One package per question.
 *
 * <p>This package itself holds the few values that every question shares: texts in both languages, periods, amounts of money
 * and the four-valued verdict; and how far a computation that takes long is, and whether anybody still waits for it.
 */
@NullMarked
package nl.wijkmaat.engine;

import org.jspecify.annotations.NullMarked;
