package nl.wijkmaat.app.site.area;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Crossing;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.Relation;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Profile;

/** How figures of a profile came from other boundaries, or why they could not, and which count stood in for their own, in sentences. */
public final class CrossingText {

    private final Atlas atlas;
    private final Profile profile;
    private final Texts texts;

    CrossingText(Atlas atlas, Profile profile, Texts texts) {
        this.atlas = atlas;
        this.profile = profile;
        this.texts = texts;
    }

    /** A sentence for each boundary year that the figure came from, and for a count that stood in; none when it was published for this place in these boundaries. */
    public List<String> listSentences(Figure figure) {
        Stream<String> standIn = figure.findStandIn().flatMap(atlas.catalogue()::findIndicator).stream()
                .map(count -> texts.text("origin.stand-in", texts.of(count.name())));
        Stream<String> crossings = atlas.listCrossings(profile.place(), figure, profile.boundaryYear()).stream()
                .map(this::sentence);
        return Stream.concat(standIn, crossings).toList();
    }

    private String sentence(Crossing crossing) {
        String from = Integer.toString(crossing.fromBoundaryYear());
        String to = Integer.toString(profile.boundaryYear());
        String sentence = switch (crossing.relation().orElse(null)) {
            case Relation.Same same ->
                texts.text(
                        "crossing.same",
                        from,
                        to,
                        same.grounds().stream()
                                .sorted()
                                .map(ground -> texts.of("ground", ground))
                                .collect(joining(", ")));
            case Relation.Merged merged ->
                texts.text(
                        "crossing.merged",
                        from,
                        to,
                        merged.sources().stream().map(AreaCode::code).collect(joining(", ")));
            case Relation.Changed changed ->
                texts.text("crossing.changed", from, to, texts.of("obstacle", changed.why()));
            case null -> texts.text("crossing.parts", from, to);
        };
        return crossing.middleYear().isPresent()
                ? sentence + " "
                        + texts.text(
                                "crossing.by-way-of",
                                Integer.toString(crossing.middleYear().getAsInt()))
                : sentence;
    }
}
