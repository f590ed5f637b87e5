package nl.wijkmaat.app.site.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Sought;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.comparison.KnownPairs;
import nl.wijkmaat.app.comparison.PairsAnswer;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.site.AnswerPart;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.statistics.Domain;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows the pairs inside and outside a list as a page or a file. */
public final class PairsPages {

    private final Atlas atlas;
    private final KnownBurdens burdens;
    private final KnownPairs pairs;
    private final Pages pages;

    public PairsPages(Atlas atlas, KnownBurdens burdens, Pages pages) {
        this.atlas = atlas;
        this.burdens = burdens;
        this.pairs = new KnownPairs(atlas);
        this.pages = pages;
    }

    /** The page; while its answer is being worked out it says so. */
    public ServerResponse show(PageRequest request) {
        Texts texts = pages.texts(request.language());
        AreaLists lists = new AreaLists(atlas);
        List<Domain> domains = domains();
        PairsAddress address = address(request, texts, lists, domains);
        PairsChoice choice = address.read();
        List<String> wrong = new ArrayList<>();
        boolean hasCodes = lists.hasCodes(choice.asked().list(), choice.asked().year());
        Optional<Sought<PairsAnswer>> known = Optional.empty();
        if (!hasCodes) {
            wrong.add(texts.text(
                    "pairs.no-codes",
                    texts.of(lists.name(choice.asked().list())),
                    Integer.toString(choice.asked().year())));
        } else {
            try {
                known = Optional.of(pairs.seek(choice.asked()));
            } catch (CommandFailure why) {
                wrong.add(texts.sentence(why.text()));
            }
        }
        PairsPage model = new PairsPage(
                choice.self(),
                new PairsForm(texts, choice).make(burdens, lists, domains),
                wrong,
                hasCodes ? List.of() : elsewhen(lists, choice),
                known.flatMap(Sought::find).map(new PairsComposer(atlas, texts, choice)::compose),
                known.flatMap(Sought::findWait));
        String title = texts.text("pairs.title");
        boolean isAsked = !request.server().params().isEmpty();
        return !wrong.isEmpty() && isAsked
                ? pages.showWrong(request, "pairs", title, choice.self(), model)
                : pages.show(
                        request,
                        "pairs",
                        title,
                        choice.self(),
                        model,
                        model.why().isEmpty());
    }

    /** A table of the page with all its rows, or the whole answer as the command has it. */
    public ServerResponse download(PageRequest request) {
        Texts texts = pages.texts(request.language());
        PairsAddress address = address(request, texts, new AreaLists(atlas), domains());
        PairsChoice choice = address.read();
        AnswerPart part = AnswerPart.read(request, PairsFiles.PARTS);
        PairsAnswer answer = pairs.seek(choice.asked()).find().orElseThrow(() -> Refusal.notYet("error.not-yet"));
        byte[] content = part.write(answer::document, new PairsFiles(atlas, answer)::table);
        String name = "paren-" + choice.asked().list().replace(':', '-') + "-"
                + PairsChoice.id(choice.asked().level()) + "-" + choice.asked().year() + "-" + part.id();
        return pages.download(name, part.format(), content);
    }

    private PairsAddress address(PageRequest request, Texts texts, AreaLists lists, List<Domain> domains) {
        return new PairsAddress(
                request, burdens, texts, lists, domains.stream().map(Domain::id).toList());
    }

    private List<Domain> domains() {
        return atlas.catalogue().domains().stream()
                .filter(Domain::isBurdenDomain)
                .toList();
    }

    /** The years in which the list has codes. */
    private List<PairsPage.Elsewhen> elsewhen(AreaLists lists, PairsChoice choice) {
        KnownPairs.Asked asked = choice.asked();
        return burdens.listYears(BurdenOptions.Level.valueOf(PairsChoice.id(asked.level()))).stream()
                .filter(year -> lists.hasCodes(asked.list(), year))
                .map(year -> new PairsPage.Elsewhen(year, choice.withYear(year).self()))
                .toList();
    }
}
