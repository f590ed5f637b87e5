package nl.wijkmaat.app.site.whatif;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Awaited;
import nl.wijkmaat.app.atlas.Kept;
import nl.wijkmaat.app.atlas.Sought;
import nl.wijkmaat.app.scheme.AreaWeights;
import nl.wijkmaat.app.scheme.KnownSchemes;
import nl.wijkmaat.app.scheme.WhatIfAnswer;
import nl.wijkmaat.app.scheme.WhatIfJson;
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
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.scheme.Scheme;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows what another rule would do, as a page or a file. */
public final class WhatIfPages {

    private static final int MOST = 48;
    private static final int MOST_WEIGHTS = 12;

    private final Atlas atlas;
    private final KnownSchemes schemes;
    private final Pages pages;
    private final InstantSource clock;
    private final Kept<Weighed, AreaWeights> weights;
    private final Awaited<WhatIfAnswer.Asked, WhatIfAnswer> answers;

    private record Weighed(AreaLevel level, int boundaryYear) {}

    /** @param clock tells which day it is when no day is asked for */
    public WhatIfPages(Atlas atlas, KnownSchemes schemes, Pages pages, InstantSource clock) {
        this.atlas = atlas;
        this.schemes = schemes;
        this.pages = pages;
        this.clock = clock;
        this.weights = new Kept<>(MOST_WEIGHTS, () -> atlas.store().importCount());
        this.answers =
                new Awaited<>("what-if", MOST, () -> atlas.store().importCount(), Awaited.SHORT_WAIT, this::answer);
    }

    /**
     * The page; while its answer is being worked out it says so. What cannot be is told beside its field, and everything else that was filled in
     * stays.
     */
    public ServerResponse show(PageRequest request) {
        Texts texts = pages.texts(request.language());
        WhatIfChoice choice = read(request, texts);
        List<String> wrong = choice.filled().all();
        Optional<Sought<WhatIfAnswer>> known =
                wrong.isEmpty() ? Optional.of(answers.seek(choice.asked())) : Optional.empty();
        WhatIfForm form = new WhatIfForm(atlas, schemes.get(), texts, choice);
        String name = texts.of(choice.asked().scheme().name());
        WhatIfPage model = new WhatIfPage(
                choice.self(),
                name,
                Link.to(Route.SCHEME, choice.asked().scheme().id())
                        .with(Parameter.VERSION, choice.asked().version().id()),
                form.make(),
                wrong,
                known.flatMap(Sought::find).map(new WhatIfComposer(atlas, texts, choice, form)::compose),
                known.flatMap(Sought::findWait));
        String title = texts.text("whatif.title", name);
        return wrong.isEmpty()
                ? pages.show(
                        request,
                        "whatif",
                        title,
                        choice.self(),
                        model,
                        model.why().isEmpty())
                : pages.showWrong(request, "whatif", title, choice.self(), model);
    }

    /** A table of the page with all its rows, or the whole answer as the command has it. */
    public ServerResponse download(PageRequest request) {
        WhatIfChoice choice = read(request, pages.texts(request.language()));
        choice.filled().all().stream().findFirst().ifPresent(why -> {
            throw Refusal.badRequest("error.refused", why);
        });
        AnswerPart part = AnswerPart.read(request, WhatIfFiles.PARTS);
        WhatIfAnswer answer = answers.find(choice.asked()).orElseThrow(() -> Refusal.notYet("error.not-yet"));
        byte[] content = part.write(() -> WhatIfJson.document(answer), new WhatIfFiles(atlas, choice, answer)::table);
        return pages.download("wat-als-" + choice.asked().scheme().id() + "-" + part.id(), part.format(), content);
    }

    private WhatIfChoice read(PageRequest request, Texts texts) {
        Scheme scheme = request.getScheme(schemes.get().schemes());
        return new WhatIfAddress(atlas, schemes.get(), clock, request, scheme, texts).read();
    }

    private WhatIfAnswer answer(WhatIfAnswer.Asked asked) {
        AreaLevel level = asked.level().areaLevel();
        AreaWeights known = weights.get(
                new Weighed(level, asked.boundaryYear()),
                () -> AreaWeights.of(Shell.of(atlas, Language.DUTCH), atlas, level, asked.boundaryYear()));
        return WhatIfAnswer.of(atlas, schemes.get(), asked, known);
    }
}
