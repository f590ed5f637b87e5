package nl.wijkmaat.app.statistics;

import static java.util.stream.Collectors.joining;

import nl.wijkmaat.app.atlas.Crossing;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.Relation;

/** How a figure came from other boundaries, in a few words. */
final class CrossingText {

    private final Shell shell;

    CrossingText(Shell shell) {
        this.shell = shell;
    }

    String of(Crossing crossing) {
        String way = crossing.relation().map(this::relation).orElseGet(() -> shell.text("crossing.parts"));
        return crossing.middleYear().isPresent()
                ? shell.text("crossing.by_way_of", way, crossing.middleYear().getAsInt())
                : way;
    }

    private String relation(Relation relation) {
        return switch (relation) {
            case Relation.Same same ->
                shell.text(
                        "crossing.same",
                        same.grounds().stream()
                                .sorted()
                                .map(ground -> Messages.of(shell.language(), "ground", ground))
                                .collect(joining(", ")));
            case Relation.Merged merged ->
                shell.text(
                        "crossing.merged",
                        merged.sources().stream().map(AreaCode::code).collect(joining(" + ")));
            case Relation.Changed changed -> Messages.of(shell.language(), "obstacle", changed.why());
        };
    }
}
