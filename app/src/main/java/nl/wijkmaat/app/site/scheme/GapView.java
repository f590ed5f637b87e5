package nl.wijkmaat.app.site.scheme;

import java.time.LocalDate;
import java.util.Optional;
import nl.wijkmaat.app.scheme.GapReading;
import nl.wijkmaat.app.site.Link;

/**
 * What the page about the access of an area shows.
 *
 * @param reading what is told
 * @param links where its names lead
 * @param day of the test
 * @param self this page, on this day
 * @param area the page of the area itself, when it has one
 * @param command that tells the same
 */
public record GapView(
        GapReading reading, ReadingLinks links, LocalDate day, Link self, Optional<Link> area, String command) {}
