package nl.wijkmaat.app.site.scale;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Awaited;
import nl.wijkmaat.app.atlas.Sought;
import nl.wijkmaat.app.scheme.KnownSchemes;
import nl.wijkmaat.app.scheme.ScaleAnswer;
import nl.wijkmaat.app.scheme.ScaleJson;
import nl.wijkmaat.app.shell.Language;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.app.site.AnswerPart;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.scheme.Scheme;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows the scale test of a scheme as a page or a file. */
public final class ScalePages {

    private static final int MOST = 32;

    private final Atlas atlas;
    private final KnownSchemes schemes;
    private final Pages pages;
    private final InstantSource clock;
    private final Awaited<ScaleChoice, ScaleAnswer> answers;

    /** @param clock tells which day it is when no day is asked for */
    public ScalePages(Atlas atlas, KnownSchemes schemes, Pages pages, InstantSource clock) {
        this.atlas = atlas;
        this.schemes = schemes;
        this.pages = pages;
        this.clock = clock;
        this.answers =
                new Awaited<>("scale-test", MOST, () -> atlas.store().importCount(), Awaited.SHORT_WAIT, this::answer);
    }

    /** The page; while its answer is being worked out it says so. */
    public ServerResponse show(PageRequest request) {
        ScaleChoice choice = read(request);
        Texts texts = pages.texts(request.language());
        Sought<ScaleAnswer> known = answers.seek(choice);
        String name = texts.of(choice.scheme().name());
        ScaleComposer composer = new ScaleComposer(atlas, schemes.get(), texts, choice);
        ScalePage model = new ScalePage(
                choice.self(),
                name,
                Link.to(Route.SCHEME, choice.scheme().id()),
                rounds(choice).stream()
                        .map(id -> new ScalePage.Round(id, composer.nameOfRound(id)))
                        .toList(),
                choice.round().orElse(""),
                choice.isOfLists() ? Optional.of(choice.day()) : Optional.empty(),
                known.find().map(composer::compose),
                known.findWait());
        String title = texts.text("scale.title", name);
        return pages.show(
                request, "scale", title, choice.self(), model, known.find().isPresent());
    }

    /** A table of the page, or the whole answer as the command has it. */
    public ServerResponse download(PageRequest request) {
        ScaleChoice choice = read(request);
        AnswerPart part = AnswerPart.read(request, ScaleFiles.PARTS);
        ScaleAnswer answer = answers.find(choice).orElseThrow(() -> Refusal.notYet("error.not-yet"));
        byte[] content = part.write(() -> ScaleJson.document(answer), new ScaleFiles(atlas, choice, answer)::table);
        String name = "schaaltoets-" + choice.scheme().id()
                + choice.round().map(id -> "-" + id).orElse("") + "-" + part.id();
        return pages.download(name, part.format(), content);
    }

    private ScaleChoice read(PageRequest request) {
        Scheme scheme = request.getScheme(schemes.get().schemes());
        if (atlas.isInvented()) {
            throw Refusal.notFound(
                    "error.scale.invented", pages.texts(request.language()).of(scheme.name()));
        }
        LocalDate day = request.findDay(Parameter.DATE).orElseGet(() -> PageRequest.today(clock));
        boolean isOfLists = schemes.get().awards().stream()
                .noneMatch(award -> award.scheme().equals(scheme.id()));
        ScaleChoice all = new ScaleChoice(scheme, Optional.empty(), day, isOfLists);
        List<String> rounds = rounds(all);
        if (rounds.isEmpty()) {
            throw request.refusal(
                    Parameter.DATE,
                    "error.scale.none",
                    pages.texts(request.language()).of(scheme.name()));
        }
        return all.withRound(request.findChoice(Parameter.ROUND, rounds, Function.identity()));
    }

    private List<String> rounds(ScaleChoice choice) {
        return ScaleAnswer.listRounds(schemes.get(), choice.scheme(), choice.day());
    }

    private ScaleAnswer answer(ScaleChoice choice) {
        return ScaleAnswer.of(
                Shell.of(atlas, Language.DUTCH),
                atlas,
                schemes.get(),
                new ScaleAnswer.Asked(
                        choice.scheme(),
                        choice.round().orElse(null),
                        choice.day(),
                        ScaleAnswer.PERMUTATIONS,
                        ScaleAnswer.SEED));
    }
}
