package nl.wijkmaat.app.fund;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Language;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.fund.FundParameter;
import nl.wijkmaat.engine.Course;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Money;
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
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;

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
public record FundAnswer(
        FundQuestion question,
        FundQuestion.Known known,
        FundResult result,
        FundEffect effect,
        Optional<KeyComparison> comparison,
        List<ChoiceResult> choices) {

    static FundAnswer of(FundQuestion question) {
        return of(question, keys -> question.know(keys, Course.UNWATCHED));
    }

    /** @param figures knows the areas for keys that need them; what is known stays so when only the rules change */
    static FundAnswer of(FundQuestion question, Function<List<Key>, FundQuestion.Known> figures) {
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
        FundQuestion.Known known = figures.apply(List.copyOf(new LinkedHashSet<>(needed)));
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
            throw infeasible(e, design);
        }
    }

    /** What can be set, with what it is now. */
    public List<FundParameter> parameters() {
        return question.read().parameters();
    }

    /** The design with everything that was set, as a file that the command takes. */
    public String yaml() {
        return question.read().yaml();
    }

    /** By what the fund can be divided. */
    public List<Key> keys() {
        return question.read().keys();
    }

    /** What the figures come from. */
    public List<Provenance> provenance() {
        return known.assembled().provenance();
    }

    /** The arguments of the command that gives the same answer. */
    public List<String> arguments() {
        return question.arguments();
    }

    /** The answer as a document, with its recipe. */
    public Map<String, @Nullable Object> document() {
        return FundJson.document(this);
    }

    /**
     * Every step from the figures of an area to its euros, in the language asked.
     *
     * @throws CommandFailure when the area is none of the question
     */
    public List<String> explain(Language language, String code) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Shell shell = Shell.of(question.atlas(), language, new PrintStream(lines, true, StandardCharsets.UTF_8));
        new FundText(shell, this).explain(code);
        return lines.toString(StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
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
            throw CommandFailure.refused(e);
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

    static CommandFailure infeasible(InfeasibleFundException e, FundDesign design) {
        LocalText name = design.envelopes().stream()
                .filter(envelope -> envelope.id().equals(e.envelope()))
                .map(Envelope::name)
                .findFirst()
                .orElse(new LocalText(e.envelope(), e.envelope()));
        return new CommandFailure(
                ExitCode.BAD_INPUT,
                Messages.text(
                        "fund.infeasible." + e.kind().name().toLowerCase(Locale.ROOT),
                        new LocalText("‘" + name.nl() + "’", "‘" + name.en() + "’"),
                        e.areas(),
                        shown(e.available()),
                        shown(e.bound())));
    }

    /** An amount as either language writes it. */
    private static LocalText shown(Money amount) {
        double euros = amount.cents() / 100.0;
        return new LocalText(Grid.shown(euros, 0, Language.DUTCH), Grid.shown(euros, 0, Language.ENGLISH));
    }
}
