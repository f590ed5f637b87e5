package nl.wijkmaat.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.api.ComputedAnswers.Asked;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.fund.FundCommand;
import nl.wijkmaat.editions.fund.DesignFile;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.engine.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Designs of funds, and what a fund would give to whom. */
final class Funds {

    static final Parameter<String> ID = new Parameter<>(
            "id",
            "fundId",
            "path",
            Answer.map("type", "string", "pattern", "^[a-z0-9-]{1,80}$"),
            "leefbaarheidsfonds",
            text -> text.matches("[a-z0-9-]{1,80}") ? Optional.of(text) : Optional.empty());

    static final CommandOptions OPTIONS = CommandOptions.none()
            .and(BurdenParameters.LEVEL, "--level")
            .and(Parameters.YEAR, "--year")
            .and(Parameters.BOUNDARY_YEAR, "--boundary-year")
            .and(Parameter.form("key", "fundKey", "[a-z_]{1,60}", "per_resident"), "--key")
            .and(
                    Parameter.texts(
                            "set", "set", "[a-z0-9_.-]{1,100}=[A-Za-zÀ-ÿ0-9_.,; -]{1,400}", 40, "budget=100000000"),
                    "--set")
            .and(
                    Parameter.form(
                            "join",
                            "join",
                            "[a-z0-9-]{1,60}=[A-Za-z0-9-]{1,80}(,[A-Za-z0-9-]{1,80}){0,99}",
                            "leefbaarheid=WK022201"),
                    "--join")
            .and(Parameter.truth("compare"), "--compare")
            .and(Parameter.truth("optimise"), "--optimise")
            .and(BurdenParameters.METHOD, "--method")
            .and(Schemes.METHODS, "--methods")
            .and(BurdenParameters.SEED, "--seed")
            .and(BurdenParameters.LINE, "--line")
            .and(BurdenParameters.REFERENCE, "--reference");

    private static final Asked FUND = new Asked("fund", FundCommand::new, "items", Funds::arranged);

    private final Atlas atlas;
    private final ComputedAnswers answers;

    Funds(Atlas atlas, ComputedAnswers answers) {
        this.atlas = atlas;
        this.answers = answers;
    }

    Answer list(ApiRequest request) {
        List<DesignFile> designs = DesignFile.list(atlas.catalogueFolder());
        Paging paging = new Paging(request, designs.size());
        Map<String, Object> page = new LinkedHashMap<>();
        paging.describe(page);
        page.put("items", paging.of(designs).stream().map(Funds::design).toList());
        return Answer.of(page).with(HttpHeaders.LINK, paging.linkHeader());
    }

    Answer get(ApiRequest request) {
        List<String> arguments = new ArrayList<>(OPTIONS.arguments(request));
        arguments.addAll(List.of("--", request.get(ID)));
        try {
            return answers.page(request, FUND, arguments, List.of());
        } catch (ProblemException e) {
            // What is set does not fit the design, or something has to be set; told with its place in the design.
            throw Problem.of(HttpStatus.BAD_REQUEST, new LocalText(e.in("nl"), e.in("en")));
        }
    }

    /** The areas of all envelopes in one list, each with its envelope, so that they go out in pages. */
    private static Map<String, @Nullable Object> arranged(Map<String, @Nullable Object> document) {
        Map<String, @Nullable Object> arranged = new LinkedHashMap<>(document);
        List<Object> envelopes = new ArrayList<>();
        List<Object> items = new ArrayList<>();
        if (document.get("envelopes") instanceof List<?> all) {
            for (Object each : all) {
                Map<Object, @Nullable Object> envelope = new LinkedHashMap<>((Map<?, ?>) each);
                if (envelope.remove("areas") instanceof List<?> areas) {
                    for (Object area : areas) {
                        Map<Object, @Nullable Object> item = new LinkedHashMap<>();
                        item.put("envelope", envelope.get("envelope"));
                        item.putAll((Map<?, ?>) area);
                        items.add(item);
                    }
                }
                envelopes.add(envelope);
            }
        }
        arranged.put("envelopes", envelopes);
        arranged.put("items", items);
        return arranged;
    }

    private static Map<String, @Nullable Object> design(DesignFile design) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", design.id());
        one.put("name", both(design.name()));
        one.put("about", both(design.about()));
        one.put("from", design.from().toString());
        List<Map<String, @Nullable Object>> parameters = new ArrayList<>();
        design.parameters().forEach(parameter -> {
            Map<String, @Nullable Object> own = new LinkedHashMap<>();
            own.put("name", parameter.name());
            own.put("about", both(parameter.about()));
            own.put("usual", parameter.usual().isPresent() ? parameter.usual().getAsDouble() : null);
            parameters.add(own);
        });
        one.put("parameters", parameters);
        one.put("keys", design.keys());
        return one;
    }

    private static Map<String, Object> both(LocalText text) {
        return Answer.map("nl", text.nl(), "en", text.en());
    }
}
