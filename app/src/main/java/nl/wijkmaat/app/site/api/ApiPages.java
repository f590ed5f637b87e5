package nl.wijkmaat.app.site.api;

import nl.wijkmaat.app.api.Api;
import nl.wijkmaat.app.api.Overview;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Route;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows how programs can ask what the pages show. */
public final class ApiPages {

    private final Overview overview;
    private final Pages pages;

    public ApiPages(Overview overview, Pages pages) {
        this.overview = overview;
        this.pages = pages;
    }

    public ServerResponse show(PageRequest request) {
        ApiPage model = new ApiPage(Api.VERSION, overview.listExamples(), overview.listResources());
        String title = pages.texts(request.language()).text("api.title");
        return pages.show(request, "api", title, Link.to(Route.API), model);
    }
}
