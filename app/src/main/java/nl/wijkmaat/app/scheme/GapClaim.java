package nl.wijkmaat.app.scheme;

import java.util.ArrayList;
import java.util.List;
import nl.wijkmaat.editions.scheme.Award;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.Access;
import nl.wijkmaat.engine.scheme.BurdenBeside;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.RuleKind;
import nl.wijkmaat.engine.scheme.SizeContrast;

/** What supports that the gemeente is left out by its size, and what speaks against it, from the same figures. */
final class GapClaim {

    private final GapWords words;
    private final SchemeCatalogue catalogue;
    private final GapAnswer answer;
    private final List<String> support = new ArrayList<>();
    private final List<String> against = new ArrayList<>();

    GapClaim(GapWords words, SchemeCatalogue catalogue, GapAnswer answer) {
        this.words = words;
        this.catalogue = catalogue;
        this.answer = answer;
    }

    void write(Page page) {
        String gemeente = answer.place().gemeenteName();
        answer.findBurden().ifPresent(this::burden);
        lists();
        answer.sizes().forEach((id, contrast) -> (contrast.smaller() == 0 ? support : against).add(size(id, contrast)));
        ownPlaces();
        against.add(words.text("gap.against_list"));
        page.heading(words.text("gap.claim"));
        page.paragraph(words.text("gap.against_how", gemeente));
        page.paragraph(words.text("gap.support"));
        page.bullets(support.isEmpty() ? List.of(words.text("gap.support_none")) : support);
        page.paragraph(words.text("gap.against"));
        page.bullets(against);
    }

    private void burden(BurdenBeside burden) {
        int all = burden.areas().size();
        if (burden.surely().areas() > 0) {
            support.add(words.text("gap.support_heavy", burden.surely().areas(), all));
        }
        if (burden.lighter().areas() > 0) {
            against.add(words.text("gap.against_lighter", burden.lighter().areas(), all));
        }
        if (burden.undecided().areas() > 0) {
            against.add(words.text("gap.against_undecided", burden.undecided().areas(), all));
        }
        burden.findReference()
                .ifPresent(contrast -> burden.findHeaviest().ifPresent(heaviest -> {
                    int inside = contrast.heavier() + contrast.lighter();
                    String name = heaviest.row().name();
                    if (contrast.lighter() > 0) {
                        support.add(words.text("gap.support_lighter", contrast.lighter(), inside, name));
                    }
                    if (contrast.heavier() > 0) {
                        against.add(words.text("gap.against_heavier", contrast.heavier(), inside, name));
                    }
                }));
    }

    /** Schemes that are closed here on a list for which no rule was published; a list of one place says nothing of size. */
    private void lists() {
        List<String> names = answer.report().lines().stream()
                .filter(line -> !line.access().scheme().isDesign()
                        && line.access().verdict() == Verdict.VOLDOET_NIET
                        && line.findDeciding()
                                .filter(c -> c.clause().kind() == RuleKind.GESLOTEN_LIJST)
                                .isPresent()
                        && namesSeveral(line.access()))
                .map(line -> words.in(line.access().scheme().name()))
                .toList();
        if (!names.isEmpty()) {
            support.add(words.text("gap.support_lists", names.size(), String.join("; ", names)));
        }
    }

    private boolean namesSeveral(Access access) {
        return access.findOutcome().stream()
                .flatMap(o -> new ClauseReason(o, answer.lists()).listNamed().stream())
                .anyMatch(list -> list.members().stream()
                                .map(ClosedList.Member::gemeente)
                                .distinct()
                                .count()
                        > 1);
    }

    private void ownPlaces() {
        long places = answer.listings().stream()
                .filter(listing -> listing.member().validity().contains(answer.day()))
                .count();
        if (places > 0) {
            against.add(words.text("gap.against_listed", answer.place().gemeenteName(), places));
        }
        if (!answer.awards().isEmpty()) {
            against.add(words.text(
                    "gap.against_won",
                    answer.place().gemeenteName(),
                    answer.awards().size()));
        }
    }

    private String size(String id, SizeContrast contrast) {
        ClosedList list = answer.lists().get(id);
        String own = answer.place().gemeenteName();
        String sentence = words.text(
                list == null ? "gap.against_winners" : "gap.against_size",
                list == null ? catalogue.getScheme(id).name() : list.name(),
                contrast.known(),
                contrast.below100Thousand(),
                contrast.smaller() == 0
                        ? words.text("gap.none_smaller", own)
                        : words.text("gap.some_smaller", contrast.smaller(), own));
        return words.cited(
                sentence,
                list == null
                        ? catalogue.awards().stream()
                                .filter(award -> award.scheme().equals(id))
                                .map(Award::source)
                                .toList()
                        : List.of(list.source()));
    }
}
