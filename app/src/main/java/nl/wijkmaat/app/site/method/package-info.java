/**
 * How does each figure come about, and what do the words mean? The method documents and the glossary as pages.
 *
 * <p>Comes in: the documents of {@code docs}, which an auditor reads in the tree. Goes out: pages. The documents are in English; every one
 * has a title and a summary in both languages here.
 */
@NullMarked
package nl.wijkmaat.app.site.method;

import org.jspecify.annotations.NullMarked;
