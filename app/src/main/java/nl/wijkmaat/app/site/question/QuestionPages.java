package nl.wijkmaat.app.site.question;

import java.util.Optional;
import java.util.function.Function;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Sought;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.burden.BurdenAnswer;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.download.FileFormat;
import nl.wijkmaat.app.download.TableFile;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Texts;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows the national question as a page or a file. */
public final class QuestionPages {

    private final Atlas atlas;
    private final KnownBurdens burdens;
    private final KnownClaims claims;
    private final QuestionAddress address;
    private final Pages pages;

    public QuestionPages(Atlas atlas, KnownBurdens burdens, Pages pages) {
        this.atlas = atlas;
        this.burdens = burdens;
        this.claims = new KnownClaims(atlas);
        this.address = new QuestionAddress(burdens);
        this.pages = pages;
    }

    /** The page; while its answer is being worked out it says so. */
    public ServerResponse show(PageRequest request) {
        return show(request, "question");
    }

    /** The answer in a sentence with its curve, to stand in a page of another site. */
    public ServerResponse embed(PageRequest request) {
        return show(request, "question-embed");
    }

    private ServerResponse show(PageRequest request, String template) {
        QuestionChoice choice = address.read(request);
        Texts texts = pages.texts(request.language());
        Sought<BurdenAnswer> known = burdens.seek(choice.asked());
        QuestionPage model = new QuestionPage(
                new QuestionPage.Choice(
                        choice.level(),
                        choice.year(),
                        choice.line(),
                        choice.sure(),
                        choice.group().orElse("")),
                choice.self(),
                burdens.listYears(choice.level()),
                texts.text("question.areas." + choice.level().name()),
                switch (known) {
                    case Sought.There<BurdenAnswer>(BurdenAnswer answer) ->
                        Optional.of(new QuestionComposer(atlas, texts, choice, claims).compose(answer));
                    case Sought.NotYet<BurdenAnswer>(Wait _, Optional<BurdenAnswer> provisional) ->
                        // What is counted of it is kept nowhere.
                        provisional.map(
                                new QuestionComposer(atlas, texts, choice, new KnownClaims(atlas))::composeProvisional);
                },
                known.findWait());
        String title = texts.text("question.title");
        return pages.showOfAnyDay(
                request,
                template,
                title,
                choice.self().on(request.route()),
                model,
                model.why().isEmpty());
    }

    /** The areas or the counts of the page, in the format asked for; this waits for the answer. */
    public ServerResponse download(PageRequest request) {
        QuestionChoice choice = address.read(request);
        FileFormat format = request.getFormat(TableFile.FORMATS);
        String part = request.findChoice(Parameter.LAYER, QuestionFiles.PARTS, Function.identity())
                .orElse(QuestionFiles.AREAS);
        BurdenAnswer answer = burdens.find(choice.asked()).orElseThrow(() -> Refusal.notYet("error.not-yet"));
        TableFile table = new QuestionFiles(atlas, choice, answer, claims).table(part);
        String name = "landelijke-vraag-" + part + "-" + choice.level().name() + "-" + choice.year();
        return pages.download(name, format, table.write(format));
    }
}
