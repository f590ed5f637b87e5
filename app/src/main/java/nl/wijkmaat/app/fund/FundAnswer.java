package nl.wijkmaat.app.fund;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.engine.fund.AreaChoice;
import nl.wijkmaat.engine.fund.AreaChooser;
import nl.wijkmaat.engine.fund.ChoiceResult;
import nl.wijkmaat.engine.fund.Envelope;
import nl.wijkmaat.engine.fund.Fund;
import nl.wijkmaat.engine.fund.FundDesign;
import nl.wijkmaat.engine.fund.FundEffect;
import nl.wijkmaat.engine.fund.FundResult;
import nl.wijkmaat.engine.fund.InfeasibleFundException;
import nl.wijkmaat.engine.fund.Key;
import nl.wijkmaat.engine.fund.KeyComparison;

/**
 * The answer to a question about a fund.
 *
 * @param question that was asked
 * @param known what it was answered from
 * @param result who gets what
 * @param effect whom that reaches
 * @param comparison of keys, when asked
 * @param choices by envelope, when asked
 */
record FundAnswer(
        FundQuestion question,
        FundQuestion.Known known,
        FundResult result,
        FundEffect effect,
        Optional<KeyComparison> comparison,
        List<ChoiceResult> choices) {

    static FundAnswer of(FundQuestion question) {
        FundOptions options = question.options();
        FundDesign design = question.read().design();
        if (options.key != null) {
            design = design.dividedBy(key(question, options.key));
        }
        List<Key> needed =
                new ArrayList<>(design.envelopes().stream().map(Envelope::key).toList());
        if (options.compare) {
            needed.addAll(question.read().keys());
        }
        FundQuestion.Known known = question.know(List.copyOf(new LinkedHashSet<>(needed)));
        try {
            FundResult result = apply(design, known, options);
            Optional<KeyComparison> comparison = options.compare
                    ? Optional.of(KeyComparison.compare(
                            design, known.areas(), question.read().keys(), known.methods(), known.revisions()))
                    : Optional.empty();
            return new FundAnswer(
                    question,
                    known,
                    result,
                    FundEffect.of(result),
                    comparison,
                    options.optimise ? choose(design, known) : List.of());
        } catch (InfeasibleFundException e) {
            throw infeasible(e);
        }
    }

    private static FundResult apply(FundDesign design, FundQuestion.Known known, FundOptions options) {
        if (options.join == null) {
            return Fund.apply(design, known.areas());
        }
        String[] parts = options.join.split("=", 2);
        if (parts.length < 2 || parts[1].isBlank()) {
            throw CommandFailure.of(ExitCode.USAGE, "fund.join_form", options.join);
        }
        Set<String> joining = new LinkedHashSet<>(Arrays.asList(parts[1].split(",")));
        try {
            return Fund.applyWith(design, known.areas(), parts[0], joining);
        } catch (NoSuchElementException e) {
            throw FundQuestion.refused(e);
        }
    }

    private static Key key(FundQuestion question, String id) {
        List<Key> keys = question.read().keys();
        return keys.stream()
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CommandFailure.of(
                        ExitCode.BAD_INPUT,
                        "fund.no_key",
                        id,
                        String.join(", ", keys.stream().map(Key::id).toList())));
    }

    private static List<ChoiceResult> choose(FundDesign design, FundQuestion.Known known) {
        AreaChoice choice =
                design.choice().orElseThrow(() -> CommandFailure.of(ExitCode.BAD_INPUT, "fund.no_choice", design.id()));
        return design.envelopes().stream()
                .map(envelope -> AreaChooser.choose(choice, envelope, known.areas()))
                .toList();
    }

    static CommandFailure infeasible(InfeasibleFundException e) {
        return new CommandFailure(
                ExitCode.BAD_INPUT,
                Messages.text(
                        "fund.infeasible." + e.kind().name().toLowerCase(Locale.ROOT),
                        e.envelope(),
                        e.areas(),
                        e.available().euros().toPlainString(),
                        e.bound().euros().toPlainString()));
    }
}
