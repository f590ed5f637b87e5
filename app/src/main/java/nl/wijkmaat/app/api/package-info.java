/**
 * The API under {@code /v1}: what the pages and commands show, for programs, by the NL API Design Rules and their geospatial module.
 *
 * <p>Comes in: an HTTP request. Goes out: JSON, GeoJSON or a problem (RFC 9457). {@link nl.wijkmaat.app.api.Operations} lists what can be
 * asked; routes, checks of parameters and the OpenAPI description are all made from that one list. Figures are asked of the same
 * functions as those of the site and the command line; nothing is computed here.
 */
@NullMarked
package nl.wijkmaat.app.api;

import org.jspecify.annotations.NullMarked;
