package nl.wijkmaat.app.site.method;

import nl.wijkmaat.app.document.MethodDocument;

/**
 * What the page of one method document shows.
 *
 * @param document which one
 * @param markup the document itself, in English
 */
public record MethodPage(MethodDocument document, Markup markup) {}
