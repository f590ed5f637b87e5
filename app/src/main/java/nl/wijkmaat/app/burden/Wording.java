package nl.wijkmaat.app.burden;

import java.util.List;
import nl.wijkmaat.app.shell.ClassName;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.area.Network;
import nl.wijkmaat.engine.statistics.Domain;

/** The ids in an answer about burden in the words of the reader, for text that is read; tables for programs keep the ids. */
final class Wording {

    private final Shell shell;
    private final BurdenAnswer answer;
    private final List<Domain> domains;
    private final List<Network> networks;

    Wording(Shell shell, BurdenAnswer answer) {
        this.shell = shell;
        this.answer = answer;
        this.domains = answer.question().atlas().catalogue().domains();
        this.networks = answer.question().networks();
    }

    /** What a statement hinges on: a choice, all figures, or the figures of one domain. */
    String hinge(String id) {
        int colon = id.indexOf(':');
        return colon < 0 ? shell.text("hinge." + id) : shell.text("hinge.figures_of", domain(id.substring(colon + 1)));
    }

    /** The list of the programme that areas are set beside, by its name between quotation marks. */
    String programme() {
        return "‘"
                + shell.in(answer.question().atlas().nameOfList(answer.focus().name())) + "’";
    }

    /** The name of a domain in the catalogue. */
    String domain(String id) {
        return domains.stream()
                .filter(domain -> domain.id().equals(id))
                .map(domain -> shell.in(domain.name()))
                .findFirst()
                .orElse(id);
    }

    /** A way to divide areas, such as by size of their gemeente. */
    String division(String id) {
        return shell.text("division." + id);
    }

    /** A class of a division: a size, a network by its name in the catalogue, inside or outside. */
    String ofClass(String division, String id) {
        return switch (division) {
            case "size_class", "outside_size_class" -> shell.in(ClassName.of(id));
            case "network", "outside_network" ->
                networks.stream()
                        .filter(network -> network.id().equals(id))
                        .map(network -> shell.in(network.name()))
                        .findFirst()
                        .orElseGet(() -> shell.text("class.no_network"));
            default -> shell.text("class." + id);
        };
    }

    /** A line of {@code count}: the reference group, or the heaviest so many percent. */
    String line(String id) {
        return id.startsWith("heaviest_")
                ? shell.text("count.line.heaviest", id.substring("heaviest_".length()))
                : shell.text("count.line." + id);
    }
}
