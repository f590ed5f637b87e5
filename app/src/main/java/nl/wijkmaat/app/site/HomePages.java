package nl.wijkmaat.app.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Kept;
import nl.wijkmaat.app.atlas.Sought;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.burden.BurdenAnswer;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.Claim;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.editions.store.EditionKind;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.burden.multiverse.Judgement;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.ClassCount;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows the first page: search, the national picture in a sentence, and where to go from here. */
final class HomePages {

    private final Atlas atlas;
    private final KnownBurdens burdens;
    private final Pages pages;
    private final Kept<KnownBurdens.Asked, Optional<HomePage.National>> national;

    HomePages(Atlas atlas, KnownBurdens burdens, Pages pages) {
        this.atlas = atlas;
        this.burdens = burdens;
        this.pages = pages;
        this.national = new Kept<>(2, () -> atlas.store().importCount());
    }

    ServerResponse show(PageRequest request) {
        boolean hasCountry =
                atlas.listEditions().stream().anyMatch(e -> e.areasByLevel().containsKey(AreaLevel.COUNTRY));
        String title = pages.texts(request.language()).text("home.title");
        Optional<KnownBurdens.Asked> asked = burdens.findUsual(BurdenOptions.Level.wijk);
        Optional<Sought<Optional<HomePage.National>>> found = asked.map(this::seek);
        HomePage model = new HomePage(
                found.flatMap(Sought::find).flatMap(picture -> picture),
                found.flatMap(Sought::findWait),
                listSources(),
                hasCountry);
        return pages.showOfAnyDay(
                request, "home", title, Link.to(Route.HOME), model, model.why().isEmpty());
    }

    /** Empty inside when nothing can be said. */
    private Sought<Optional<HomePage.National>> seek(KnownBurdens.Asked asked) {
        try {
            return switch (burdens.seek(asked)) {
                case Sought.There<BurdenAnswer>(BurdenAnswer answer) ->
                    new Sought.There<>(national.get(asked, () -> picture(asked, answer)));
                case Sought.NotYet<BurdenAnswer>(Wait why, var _) -> new Sought.NotYet<>(why, Optional.empty());
            };
        } catch (CommandFailure nothingMeasured) {
            return new Sought.There<>(Optional.empty());
        }
    }

    private static Optional<HomePage.National> picture(KnownBurdens.Asked asked, BurdenAnswer answer) {
        Optional<ClassCount> outside = answer.result().countComparable().stream()
                .filter(count -> count.classification().equals("programme")
                        && count.name().equals("outside"))
                .findFirst();
        if (outside.isEmpty()) {
            return Optional.empty(); // no codes of the focus areas in these boundaries
        }
        Claim claim = new Claim(answer, Judgement.SURE);
        List<Integer> surely = claim.list(false, Judgement.SURELY);
        return Optional.of(new HomePage.National(
                asked.year(),
                answer.result().methods(),
                surely.size(),
                claim.residents(surely),
                outside.get().areas().low(),
                outside.get().areas().high(),
                claim.list(false, Judgement.UNDECIDED).size(),
                claim.list(false, Judgement.SURELY_NOT).size(),
                claim.countUnknown()));
    }

    private List<HomePage.SourceLine> listSources() {
        Map<String, TreeSet<Integer>> years = new TreeMap<>();
        for (Manifest edition : atlas.listEditions()) {
            if (edition.kind() == EditionKind.FIGURES) {
                years.computeIfAbsent(edition.publisher(), _ -> new TreeSet<>()).add(edition.year());
            }
        }
        return years.entrySet().stream()
                .map(e -> new HomePage.SourceLine(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }
}
