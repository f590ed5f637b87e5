package nl.wijkmaat.app.shell;

import java.util.Locale;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.MunicipalitySize;

/** The name for readers of a class that figures are counted by: a size class of gemeenten, a network, or all of them. */
public final class ClassName {

    private ClassName() {}

    /** @param id as it stands in documents, such as {@code from_20_000}, {@code m50} or {@code other} */
    public static LocalText of(String id) {
        for (MunicipalitySize size : MunicipalitySize.values()) {
            if (size.name().toLowerCase(Locale.ROOT).equals(id)) {
                return ofSize(size);
            }
        }
        return switch (id) {
            case "all" -> Messages.text("class.all");
            case "other" -> Messages.text("class.no_network");
            default -> {
                String network = id.toUpperCase(Locale.ROOT);
                yield new LocalText(network, network);
            }
        };
    }

    private static LocalText ofSize(MunicipalitySize size) {
        MunicipalitySize[] all = MunicipalitySize.values();
        boolean isLargest = size.ordinal() == all.length - 1;
        if (isLargest) {
            return Messages.text("class.size.from", people(size.leastResidents()));
        }
        LocalText next = people(all[size.ordinal() + 1].leastResidents());
        return size.leastResidents() == 0
                ? Messages.text("class.size.below", next)
                : Messages.text("class.size.between", people(size.leastResidents()), next);
    }

    private static LocalText people(int residents) {
        return new LocalText(
                Grid.shown((double) residents, 0, Language.DUTCH), Grid.shown((double) residents, 0, Language.ENGLISH));
    }
}
