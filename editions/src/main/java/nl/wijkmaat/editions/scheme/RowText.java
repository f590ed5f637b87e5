package nl.wijkmaat.editions.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.editions.problem.Texts;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.scheme.Fact;
import nl.wijkmaat.engine.scheme.RowCheck;
import nl.wijkmaat.engine.scheme.SchemeVersion;

/** What a check of rows found, for whoever wrote them. */
final class RowText {

    private RowText() {}

    static LocalText of(SchemeVersion version, RowCheck.Finding finding) {
        return switch (finding) {
            case RowCheck.Gap gap -> Texts.text("scheme.gap", version.id(), witness(gap.witness()));
            case RowCheck.Overlap overlap ->
                Texts.text(
                        "scheme.rows_overlap",
                        version.id(),
                        overlap.first().id(),
                        overlap.second().id(),
                        witness(overlap.witness()));
            case RowCheck.Contradiction _ -> Texts.text("scheme.contradiction", version.id());
        };
    }

    /** As it can be typed behind {@code --input}, with the place when lists matter. */
    private static LocalText witness(RowCheck.Witness witness) {
        List<String> inputs = new ArrayList<>();
        witness.inputs().forEach((name, fact) -> inputs.add(name + "=" + value(fact)));
        Optional<LocalText> where =
                witness.place().map(place -> Texts.text("scheme.witness_listed", place, witness.day()));
        String known = String.join(", ", inputs);
        if (inputs.isEmpty()) {
            return where.orElseGet(() -> Texts.text("scheme.witness_anybody"));
        }
        return where.map(text -> new LocalText(known + ", " + text.nl(), known + ", " + text.en()))
                .orElse(new LocalText(known, known));
    }

    private static String value(Fact fact) {
        return switch (fact) {
            case Fact.Amount amount -> amount.amount().toPlainString();
            case Fact.Truth truth -> Boolean.toString(truth.isTrue());
            case Fact.Choice choice -> choice.word();
            case Fact.Day day -> day.day().toString();
            case Fact.Absent absent -> absent.reason().name();
        };
    }
}
