package nl.wijkmaat.app.site.api;

import java.util.List;
import nl.wijkmaat.app.api.Overview;

/**
 * What the page about the API shows.
 *
 * @param version the full version of the API
 * @param examples addresses that answer, on the figures that are open
 * @param resources everything that can be asked
 */
public record ApiPage(String version, List<Overview.Example> examples, List<Overview.Resource> resources) {}
