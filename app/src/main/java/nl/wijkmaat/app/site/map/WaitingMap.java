package nl.wijkmaat.app.site.map;

import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.site.Link;

/**
 * What stands where a map is going to be.
 *
 * @param self the address of the map
 * @param title what it is going to show
 * @param why it is not there yet
 */
public record WaitingMap(Link self, String title, Wait why) {}
