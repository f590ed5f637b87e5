package nl.wijkmaat.app.site.fund;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkmaat.app.fund.KnownFunds;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.editions.fund.DesignFile;
import nl.wijkmaat.editions.fund.FundParameter;

/**
 * What is asked, complete.
 *
 * @param area code of the area that is explained; empty for none
 */
record FundChoice(DesignFile design, KnownFunds.Asked asked, Optional<String> area) {

    static final String YES = "1";

    /** The address of this choice. */
    Link self() {
        Link link = Link.to(Route.FUND, design.id())
                .with(Parameter.LEVEL, asked.level().name())
                .with(Parameter.YEAR, asked.year());
        if (!asked.settings().isEmpty()) {
            link = link.with(
                    Parameter.SETTING,
                    asked.settings().entrySet().stream()
                            .map(e -> e.getKey() + "=" + Grid.plain(e.getValue()))
                            .collect(Collectors.joining(";")));
        }
        link = asked.key().isPresent() ? link.with(Parameter.KEY, asked.key().get()) : link;
        link = asked.compare() ? link.with(Parameter.COMPARED, YES) : link;
        return area.isPresent() ? link.with(Parameter.EXPLAINED, area.get()) : link;
    }

    FundChoice explaining(String code) {
        return new FundChoice(design, asked, Optional.of(code));
    }

    /** The parameters that have no usual value and were not set: without them nothing can be divided. */
    List<FundParameter> open() {
        return design.parameters().stream()
                .filter(p -> p.usual().isEmpty() && !asked.settings().containsKey(p.name()))
                .toList();
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
        asked.settings()
                .forEach((name, value) ->
                        command.append(" --set ").append(name).append('=').append(Grid.plain(value)));
        asked.key().ifPresent(key -> command.append(" --key ").append(key));
        command.append(asked.compare() ? " --compare" : "");
        return command.toString();
    }
}
