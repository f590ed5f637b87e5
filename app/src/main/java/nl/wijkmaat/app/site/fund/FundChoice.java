package nl.wijkmaat.app.site.fund;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkmaat.app.fund.KnownFunds;
import nl.wijkmaat.app.replay.Recipe;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.editions.fund.DesignEnvelopes;
import nl.wijkmaat.editions.fund.DesignField;
import nl.wijkmaat.editions.fund.DesignFile;
import nl.wijkmaat.editions.fund.DesignPart;

/**
 * What is asked, complete.
 *
 * @param typed what stands in the fields of the form where the reader wrote it otherwise than the design would, by name
 * @param area code of the area that is explained; empty for none
 */
record FundChoice(DesignFile design, KnownFunds.Asked asked, Map<String, String> typed, Optional<String> area) {

    static final String YES = "1";

    FundChoice {
        typed = Map.copyOf(typed);
    }

    /** The address of this choice. */
    Link self() {
        Link link = Link.to(Route.FUND, design.id())
                .with(Parameter.LEVEL, asked.level().name())
                .with(Parameter.YEAR, asked.year());
        if (!asked.settings().isEmpty()) {
            link = link.with(
                    Parameter.SETTING,
                    asked.settings().entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .collect(Collectors.joining(";")));
        }
        link = asked.compare() ? link.with(Parameter.COMPARED, YES) : link;
        return area.isPresent() ? link.with(Parameter.EXPLAINED, area.get()) : link;
    }

    FundChoice explaining(String code) {
        return new FundChoice(design, asked, typed, Optional.of(code));
    }

    /** What a field holds now. */
    String valueOf(DesignField field) {
        String set = asked.settings().getOrDefault(field.name(), field.value());
        return typed.getOrDefault(field.name(), set.equals(DesignField.NONE) ? "" : set);
    }

    /** Names of the envelopes that the reader added. */
    List<String> added() {
        return envelopes(DesignPart.ADDED);
    }

    /** Whether a field is of an envelope that the reader leaves out. */
    boolean isLeftOut(DesignField field) {
        return isLeftOut(field.of());
    }

    boolean isLeftOut(String envelope) {
        return envelopes(DesignPart.REMOVED).contains(envelope);
    }

    private List<String> envelopes(DesignPart part) {
        return DesignEnvelopes.listOf(asked.settings().getOrDefault(part.id(), ""));
    }

    /**
     * What has no value and must have one, without which nothing can be divided: parameters that something in the design rests on, and the amount
     * of an envelope that was added.
     */
    List<DesignField> open() {
        return design.fields().stream()
                .filter(field -> valueOf(field).isEmpty() && !isLeftOut(field))
                .filter(field -> field.part().isEmpty()
                        ? design.fields().stream().anyMatch(other -> restsOn(other, field))
                        : field.is(DesignPart.EUROS_PER_YEAR)
                                && field.parameter().isEmpty())
                .toList();
    }

    private boolean restsOn(DesignField field, DesignField parameter) {
        return field.restsOn(parameter)
                && !isLeftOut(field)
                && !asked.settings().containsKey(field.name());
    }

    String command() {
        StringBuilder command = new StringBuilder("./wijkmaat fund ")
                .append(design.id())
                .append(" --level ")
                .append(asked.level().name())
                .append(" --year ")
                .append(asked.year())
                .append(" --boundary-year ")
                .append(asked.year());
        asked.settings().forEach((name, value) -> command.append(" --set ").append(Recipe.quoted(name + "=" + value)));
        command.append(asked.compare() ? " --compare" : "");
        return command.toString();
    }
}
