package nl.wijkmaat.app.site.fund;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Sought;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.fund.FundAnswer;
import nl.wijkmaat.app.fund.KnownFunds;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.site.AnswerPart;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.editions.fund.DesignField;
import nl.wijkmaat.editions.fund.FundFile;
import nl.wijkmaat.editions.problem.Problem;
import nl.wijkmaat.editions.problem.ProblemException;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows what a fund would give to whom, as a page or a file. */
public final class FundPages {

    private final Atlas atlas;
    private final KnownBurdens burdens;
    private final KnownFunds funds;
    private final Pages pages;

    public FundPages(Atlas atlas, KnownBurdens burdens, Pages pages) {
        this.atlas = atlas;
        this.burdens = burdens;
        this.funds = new KnownFunds(atlas);
        this.pages = pages;
    }

    /**
     * The page; while its answer is being worked out it says so. What cannot be is told beside its field, and
     * everything else that was filled in stays.
     */
    public ServerResponse show(PageRequest request) {
        FundAddress address = address(request);
        FundChoice choice = address.read();
        Texts texts = pages.texts(request.language());
        FundFile.Known named = funds.known();
        Map<String, String> absent = FundForm.absent(choice, named);
        List<String> open =
                choice.open().stream().map(field -> nameOfOpen(field, texts)).toList();
        Map<String, String> wrong = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        Optional<Sought<FundAnswer>> known = Optional.empty();
        if (absent.isEmpty()) {
            try {
                funds.check(choice.asked(), named);
                known = Optional.of(funds.seek(choice.asked()));
            } catch (ProblemException why) {
                tell(why, choice, texts, wrong, told);
            } catch (CommandFailure why) {
                told.add(texts.sentence(why.text()));
            }
        } else {
            absent.forEach((field, id) -> wrong.put(field, texts.text("fund.not-here.field", id)));
        }
        FundForm form = new FundForm(atlas, named, texts, choice, wrong);
        FundPage model = new FundPage(
                choice.self(),
                texts.of(choice.design().name()),
                texts.of(choice.design().about()),
                form.make(address.designs(), burdens),
                open,
                told,
                List.copyOf(absent.values()),
                known.flatMap(Sought::find).map(new FundComposer(atlas, texts, choice, form)::compose),
                known.flatMap(Sought::findWait));
        String title = texts.text("fund.title", model.name());
        if (!told.isEmpty() && !choice.asked().settings().isEmpty()) {
            return pages.showWrong(request, "fund", title, choice.self(), model);
        }
        return pages.show(
                request, "fund", title, choice.self(), model, model.why().isEmpty());
    }

    private FundAddress address(PageRequest request) {
        return new FundAddress(request, burdens, atlas.catalogueFolder());
    }

    private static String nameOfOpen(DesignField field, Texts texts) {
        return field.part()
                .map(part -> texts.text(
                        "fund.open.part",
                        texts.of("fund.part", part),
                        field.ofName().map(texts::of).orElse(field.of())))
                .or(() -> field.about().map(texts::sentence))
                .orElse(field.name());
    }

    /** What is wrong with a setting is told beside its field too; what is merely open is not wrong. */
    private static void tell(
            ProblemException why, FundChoice choice, Texts texts, Map<String, String> wrong, List<String> told) {
        for (Problem problem : why.problems()) {
            String text = texts.sentence(problem.text());
            Optional<DesignField> field = choice.design().fields().stream()
                    .filter(f -> problem.place().file().equals("--set " + f.name()))
                    .findFirst();
            if (field.filter(choice.open()::contains).isPresent()) {
                continue;
            }
            if (field.isPresent()) {
                wrong.putIfAbsent(field.get().name(), text);
                told.add(texts.text("fund.wrong.one", nameOfOpen(field.get(), texts), text));
            } else if (choice.open().isEmpty() || problem.place().file().startsWith("--set ")) {
                told.add(text);
            }
        }
    }

    /** A table of the page with all its rows, the whole answer as the command has it, or the design as it was set. */
    public ServerResponse download(PageRequest request) {
        FundChoice choice = address(request).read();
        if (request.find(Parameter.LAYER).filter(FundFiles.DESIGN::equals).isPresent()) {
            FundAnswer answer = getAnswer(choice, request);
            return pages.download(
                    answer.result().design().id() + ".yaml",
                    "application/yaml;charset=utf-8",
                    answer.yaml().getBytes(StandardCharsets.UTF_8));
        }
        AnswerPart part = AnswerPart.read(request, FundFiles.PARTS);
        FundAnswer answer = getAnswer(choice, request);
        byte[] content = part.write(() -> answer.document(), new FundFiles(atlas, choice, answer)::table);
        return pages.download("fonds-" + choice.design().id() + "-" + part.id(), part.format(), content);
    }

    private FundAnswer getAnswer(FundChoice choice, PageRequest request) {
        try {
            return funds.seek(choice.asked()).find().orElseThrow(() -> Refusal.notYet("error.not-yet"));
        } catch (ProblemException why) {
            throw Refusal.badRequest("error.refused", why.in(request.language().tag()));
        }
    }
}
