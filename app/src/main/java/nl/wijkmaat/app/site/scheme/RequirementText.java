package nl.wijkmaat.app.site.scheme;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.Condition;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.scheme.SchemeVersion;

/** What a clause tests, in words: which answer it takes and from which bound. */
public final class RequirementText {

    private final Texts texts;
    private final SchemeVersion version;
    private final Map<String, ClosedList> lists;

    public RequirementText(Texts texts, SchemeVersion version, Map<String, ClosedList> lists) {
        this.texts = texts;
        this.version = version;
        this.lists = lists;
    }

    public String of(Condition condition) {
        return switch (condition) {
            case Condition.Bound c ->
                texts.text("rule." + c.comparison().name(), label(c.input()), number(c.bound()) + unit(c.input()));
            case Condition.BoundByInput c ->
                texts.text("rule." + c.comparison().name(), label(c.input()), label(c.other()));
            case Condition.Truth c ->
                c.required() ? texts.text("rule.yes", label(c.input())) : texts.text("rule.no", label(c.input()));
            case Condition.OneOf c -> texts.text("rule.one-of", label(c.input()), words(c.input(), c.accepted()));
            case Condition.Within c ->
                texts.text("rule.within", label(c.input()), texts.day(c.first()), texts.day(c.last()));
            case Condition.OnList c -> texts.text("rule.on-list", listName(c.list()));
            case Condition.AllOf c -> c.parts().stream().map(this::of).collect(Collectors.joining(and()));
            case Condition.AnyOf c -> c.parts().stream().map(this::of).collect(Collectors.joining(or()));
            case Condition.Not(Condition.OnList c) -> texts.text("rule.not-on-list", listName(c.list()));
            case Condition.Not c -> texts.text("rule.not", of(c.part()));
            case Condition.NotPublished c -> texts.text("rule.not-published", texts.of(c.why()));
        };
    }

    private String and() {
        return " " + texts.text("rule.and") + " ";
    }

    private String or() {
        return " " + texts.text("rule.or") + " ";
    }

    private String label(String input) {
        return version.findInput(input)
                .map(declared -> texts.of(declared.label()))
                .orElse(input);
    }

    private String words(String input, Set<String> choices) {
        return choices.stream()
                .sorted()
                .map(choice -> version.findInput(input)
                        .map(declared -> texts.of(declared.word(choice)))
                        .orElse(choice))
                .collect(Collectors.joining(", "));
    }

    private String unit(String input) {
        LocalText unit = version.findInput(input).map(InputDeclaration::unit).orElse(null);
        return unit == null ? "" : " " + texts.of(unit);
    }

    private String listName(String id) {
        ClosedList list = lists.get(id);
        return list == null ? id : texts.of(list.name());
    }

    /** All the digits that the rule has. */
    private String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.language().locale());
        format.setMaximumFractionDigits(10);
        return format.format(number);
    }
}
