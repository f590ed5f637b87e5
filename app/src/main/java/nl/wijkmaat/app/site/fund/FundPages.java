package nl.wijkmaat.app.site.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.fund.FundAnswer;
import nl.wijkmaat.app.fund.KnownFunds;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.site.AnswerPart;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Option;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.editions.fund.DesignFile;
import nl.wijkmaat.editions.fund.FundParameter;
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

    /** The page; while its answer is being worked out it says so, and comes again by itself. */
    public ServerResponse show(PageRequest request) {
        FundChoice choice = read(request);
        Texts texts = pages.texts(request.language());
        List<String> open =
                choice.open().stream().map(p -> texts.sentence(p.about())).toList();
        Optional<FundAnswer> known = open.isEmpty() ? find(choice, request) : Optional.empty();
        FundComposer composer = new FundComposer(atlas, texts, choice);
        FundPage model = new FundPage(
                choice.self(),
                texts.of(choice.design().name()),
                texts.of(choice.design().about()),
                form(choice, texts, composer),
                open,
                known.map(composer::compose));
        String title = texts.text("fund.title", model.name());
        return pages.show(request, "fund", title, choice.self(), model, known.isPresent() || !open.isEmpty());
    }

    /** A table of the page with all its rows, or the whole answer as the command has it. */
    public ServerResponse download(PageRequest request) {
        FundChoice choice = read(request);
        AnswerPart part = AnswerPart.read(request, FundFiles.PARTS);
        FundAnswer answer = find(choice, request).orElseThrow(() -> Refusal.notYet("error.not-yet"));
        byte[] content = part.write(() -> answer.document(), new FundFiles(atlas, choice, answer)::table);
        return pages.download("fonds-" + choice.design().id() + "-" + part.id(), part.format(), content);
    }

    private FundChoice read(PageRequest request) {
        List<DesignFile> designs = DesignFile.list(atlas.catalogueFolder());
        DesignFile design = designs.stream()
                .filter(d -> d.id().equals(request.code()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "error.fund",
                        request.code(),
                        designs.stream().map(DesignFile::id).collect(Collectors.joining(", "))));
        BurdenOptions.Level level = request.findChoice(
                        Parameter.LEVEL, List.of(BurdenOptions.Level.values()), Enum::name)
                .orElse(BurdenOptions.Level.wijk);
        List<Integer> years = burdens.listYears(level);
        if (years.isEmpty()) {
            throw Refusal.notFound("error.question.none", level.name());
        }
        int year = request.findChoice(Parameter.YEAR, years, String::valueOf)
                .orElseGet(() -> burdens.findUsual(level)
                        .map(KnownBurdens.Asked::boundaryYear)
                        .orElse(years.getFirst()));
        return new FundChoice(
                design,
                new KnownFunds.Asked(
                        design.id(),
                        level,
                        year,
                        request.findChoice(Parameter.KEY, design.keys(), Function.identity()),
                        settings(request, design),
                        request.findChoice(Parameter.COMPARED, List.of(FundChoice.YES), Function.identity())
                                .isPresent()),
                request.find(Parameter.EXPLAINED));
    }

    /** What a link sets, and what the fields of the form set to something else than the usual value. */
    private static Map<String, Double> settings(PageRequest request, DesignFile design) {
        Map<String, String> asked = new TreeMap<>(request.listFields(Parameter.SETTING));
        request.find(Parameter.SETTING).ifPresent(text -> {
            for (String part : text.split(";", -1)) {
                int at = part.indexOf('=');
                if (at < 1) {
                    throw Refusal.badRequest("error.number.form", Parameter.SETTING.in(request.language()), part);
                }
                asked.putIfAbsent(
                        part.substring(0, at).strip(), part.substring(at + 1).strip());
            }
        });
        Map<String, Double> settings = new TreeMap<>();
        asked.forEach((name, text) -> {
            FundParameter parameter = design.parameters().stream()
                    .filter(p -> p.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.badRequest(
                            "error.choice",
                            Parameter.SETTING.in(request.language()),
                            name,
                            design.parameters().stream()
                                    .map(FundParameter::name)
                                    .collect(Collectors.joining(", "))));
            String point = text.replace(',', '.');
            if (!point.matches("[0-9]{1,13}([.][0-9]{1,6})?")) {
                throw Refusal.badRequest("error.number.form", name, text);
            }
            double value = Double.parseDouble(point);
            if (parameter.usual().isEmpty() || parameter.usual().getAsDouble() != value) {
                settings.put(name, value);
            }
        });
        return settings;
    }

    private FundPage.Form form(FundChoice choice, Texts texts, FundComposer composer) {
        KnownFunds.Asked asked = choice.asked();
        List<Option> keys = new ArrayList<>();
        keys.add(new Option("", texts.text("fund.key.own"), asked.key().isEmpty()));
        choice.design()
                .keys()
                .forEach(id -> keys.add(new Option(
                        id,
                        composer.nameOfKey(id),
                        asked.key().filter(id::equals).isPresent())));
        return new FundPage.Form(
                DesignFile.list(atlas.catalogueFolder()).stream()
                        .filter(other -> !other.id().equals(choice.design().id()))
                        .map(other -> new FundPage.Other(texts.of(other.name()), Link.to(Route.FUND, other.id())))
                        .toList(),
                List.of(BurdenOptions.Level.values()).stream()
                        .map(level -> new Option(
                                level.name(), texts.text("question.areas." + level.name()), level == asked.level()))
                        .toList(),
                burdens.listYears(asked.level()).stream()
                        .map(year -> new Option(Integer.toString(year), Integer.toString(year), year == asked.year()))
                        .toList(),
                keys,
                choice.design().parameters().stream()
                        .map(parameter -> setting(parameter, asked, texts))
                        .toList(),
                asked.compare(),
                choice.area().orElse(""));
    }

    private static FundPage.Setting setting(FundParameter parameter, KnownFunds.Asked asked, Texts texts) {
        Double set = asked.settings().get(parameter.name());
        double value = set == null ? parameter.usual().orElse(Double.NaN) : set;
        double usual = parameter.usual().orElse(Double.NaN);
        // A share, a number of times, a percentage or an amount: each slides over what it can sensibly be.
        String most = Double.isNaN(usual) || usual == 0 ? "" : usual <= 1 ? "1" : usual <= 10 ? "10" : "100";
        String step = usual <= 1 ? "0.05" : usual <= 10 ? "0.5" : "1";
        return new FundPage.Setting(
                parameter.name(),
                texts.sentence(parameter.about()),
                Double.isNaN(value) ? "" : Grid.plain(value),
                most,
                step);
    }

    private Optional<FundAnswer> find(FundChoice choice, PageRequest request) {
        try {
            return funds.find(choice.asked());
        } catch (ProblemException why) {
            throw Refusal.badRequest("error.refused", why.in(request.language().tag()));
        }
    }
}
