package nl.wijkmaat.app.scheme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.statistics.Domain;
import org.jspecify.annotations.Nullable;

/**
 * The words of a gap page in the language of the reader, with the sources that it cites.
 *
 * @param shell tells the language
 * @param domains of the catalogue
 * @param programme the list of focus areas that others are held against; empty when there is none
 * @param citations gathered while the page is written
 */
record GapWords(Shell shell, List<Domain> domains, Optional<LocalText> programme, Citations citations) {

    static GapWords of(Shell shell, Atlas atlas) {
        return new GapWords(
                shell, atlas.catalogue().domains(), atlas.findProgramme().map(NamedAreaList::name), new Citations());
    }

    /** The text of a key; numbers are written as people read them. */
    String text(String key, @Nullable Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = switch (arguments[i]) {
                case Number n -> number(n.doubleValue());
                case LocalText local -> shell.in(local);
                case null, default -> String.valueOf(arguments[i]);
            };
        }
        return shell.text(key, shown);
    }

    String in(LocalText text) {
        return shell.in(text);
    }

    String number(double amount) {
        return Grid.shown(amount, 0, shell.language());
    }

    /** The name of a domain, as it reads inside a sentence. */
    String domain(String id) {
        return domains.stream()
                .filter(domain -> domain.id().equals(id))
                .map(domain -> in(domain.name()))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .findFirst()
                .orElse(id);
    }

    /** A sentence with the numbers of its sources behind it. */
    String cited(String sentence, List<String> sources) {
        return sentence + " " + citations.cite(sources);
    }

    /** {@code a}, {@code a en b}, {@code a, b en c}. */
    String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " " + text("and") + " " + parts.get(last);
    }
}
