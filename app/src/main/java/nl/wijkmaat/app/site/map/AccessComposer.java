package nl.wijkmaat.app.site.map;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkmaat.app.scheme.CountryAccess;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;

/** Tells which rules stand behind a map of access, and for whom they are. */
final class AccessComposer {

    private final Texts texts;
    private final MapChoice choice;
    private final CountryAccess access;
    private final Optional<Layer> burden;

    /** @param burden what access can be set against; empty when nothing can */
    AccessComposer(Texts texts, MapChoice choice, CountryAccess access, Optional<Layer> burden) {
        this.burden = burden;
        this.texts = texts;
        this.choice = choice;
        this.access = access;
    }

    /** @param boundaries which are drawn, when those are not of now */
    MapPage.Access compose(Optional<String> boundaries) {
        Scheme scheme = access.scheme();
        LocalDate day = access.day();
        Link rules = Link.to(Route.SCHEME, scheme.id());
        Link whatIf = Link.to(Route.WHAT_IF, scheme.id());
        return new MapPage.Access(
                texts.of(scheme.name()),
                access.version().map(v -> rules.with(Parameter.VERSION, v.id())).orElse(rules),
                day.toString(),
                version(),
                Stream.concat(level().stream(), boundaries.stream()).toList(),
                scheme.versions().stream().map(this::round).toList(),
                access.version()
                        .map(v -> whatIf.with(Parameter.VERSION, v.id()))
                        .orElse(whatIf),
                against(),
                "./wijkmaat access --scheme " + scheme.id() + " --date " + day + " --area "
                        + access.areas().getFirst().code());
    }

    private Optional<Link> against() {
        return choice.isCrossed()
                ? Optional.empty()
                : burden.map(layer -> choice.link()
                        .with(Parameter.LAYER, layer.id())
                        .with(Parameter.CROSSED, choice.layer().id()));
    }

    private String version() {
        String day = texts.day(access.day());
        return access.version()
                .map(v -> texts.text(
                        "map.access.version",
                        day,
                        texts.round(v.id()),
                        texts.period(v.period().from(), v.period().last())))
                .orElseGet(() -> switch (access.scheme().outside()) {
                    case CLOSED -> texts.text("map.access.closed", day);
                    case NOT_SEEN -> texts.text("map.access.not-seen", day);
                });
    }

    /** What the map means when those who apply are larger or smaller than the areas on it. */
    private Optional<String> level() {
        boolean isForAreas = access.scheme().level() == Scheme.Level.AREA;
        if (isForAreas) {
            return choice.level() == AreaLevel.GEMEENTE
                    ? Optional.of(texts.text("map.access.for-areas"))
                    : Optional.empty();
        }
        boolean isForGemeente = access.scheme().level() == Scheme.Level.GEMEENTE;
        return isForGemeente && choice.level() == AreaLevel.GEMEENTE
                ? Optional.empty()
                : Optional.of(texts.text(
                        "map.access.for-others",
                        texts.of("applicant", access.scheme().level())));
    }

    private MapPage.Round round(SchemeVersion version) {
        Optional<Link> link = access.version().equals(Optional.of(version))
                ? Optional.empty()
                : Optional.of(
                        choice.link().with(Parameter.DATE, version.period().from()));
        return new MapPage.Round(
                version.id(),
                texts.period(version.period().from(), version.period().last()),
                link);
    }
}
