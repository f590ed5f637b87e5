package nl.wijkmaat.app.site.scheme;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.scheme.GapReading;
import nl.wijkmaat.app.scheme.KnownSchemes;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.area.Area;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows to which schemes an area has access, beside what weighs on it: what somebody takes into a debate. */
public final class GapPages {

    private static final int LONGEST_PLACE = 200;

    private final Atlas atlas;
    private final KnownSchemes schemes;
    private final KnownBurdens burdens;
    private final Pages pages;
    private final InstantSource clock;

    /** @param clock tells which day it is when no day is asked for */
    public GapPages(Atlas atlas, KnownSchemes schemes, KnownBurdens burdens, Pages pages, InstantSource clock) {
        this.atlas = atlas;
        this.schemes = schemes;
        this.burdens = burdens;
        this.pages = pages;
        this.clock = clock;
    }

    public ServerResponse show(PageRequest request) {
        LocalDate day = request.findDay(Parameter.DATE).orElseGet(() -> PageRequest.today(clock));
        String place = request.code();
        if (place.length() > LONGEST_PLACE || place.codePoints().anyMatch(Character::isISOControl)) {
            throw Refusal.notFound("error.no-code", "…");
        }
        GapReading reading =
                GapReading.of(Shell.of(atlas, request.language().ofShell()), atlas, schemes.get(), burdens, place, day);
        Texts texts = pages.texts(request.language());
        Link self = Link.to(Route.GAP, reading.id()).with(Parameter.DATE, day);
        Optional<Link> area = reading.id().contains(",") || reading.id().equals("custom")
                ? Optional.empty()
                : Optional.of(
                        reading.place() instanceof Area
                                ? Link.to(Route.AREA, reading.id())
                                        .with(Parameter.BOUNDARY_YEAR, reading.boundaryYear())
                                : Link.to(Route.AREA, reading.id()));
        Map<String, String> names = new HashMap<>();
        schemes.get().schemes().forEach((id, scheme) -> names.put(texts.of(scheme.name()), id));
        GapView model = new GapView(
                reading,
                new ReadingLinks(request.language(), names, reading.boundaryYear()),
                day,
                self,
                area,
                "./wijkmaat gap " + reading.id() + " --date " + day);
        String title = texts.text("gap.title", reading.place().name());
        return pages.show(request, "gap", title, self, model, reading.why().isEmpty());
    }
}
