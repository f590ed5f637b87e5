package nl.wijkmaat.app.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.scheme.Award;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.Access;
import nl.wijkmaat.engine.scheme.AccessOutcome;
import nl.wijkmaat.engine.scheme.ClauseOutcome;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.GapReport;
import nl.wijkmaat.engine.scheme.RuleKind;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import nl.wijkmaat.engine.statistics.Provenance;

/**
 * A gap report as a page that somebody can take into a debate. It sets burden beside access, says what supports the claim and what speaks
 * against it, and passes no judgement.
 */
final class GapPage {

    private static final int SHOWN_OF_HASH = 12;

    /** What is open comes first, then what a figure could open, then what is closed, then what nobody can compute. */
    private static final List<Verdict> ORDER =
            List.of(Verdict.VOLDOET, Verdict.ONBEKEND, Verdict.VOLDOET_NIET, Verdict.NIET_BEREKENBAAR);

    private final Shell shell;
    private final Atlas atlas;
    private final SchemeCatalogue catalogue;
    private final GapAnswer answer;
    private final GapWords words;
    private final Page page = new Page();

    private GapPage(Shell shell, Atlas atlas, SchemeCatalogue catalogue, GapAnswer answer) {
        this.shell = shell;
        this.atlas = atlas;
        this.catalogue = catalogue;
        this.answer = answer;
        this.words = GapWords.of(shell, atlas);
    }

    static Page of(Shell shell, Atlas atlas, SchemeCatalogue catalogue, GapAnswer answer) {
        return new GapPage(shell, atlas, catalogue, answer).write(false);
    }

    /** The page while the burden of all wijken is still being worked out: everything but the burden. */
    static Page ofUnfinished(Shell shell, Atlas atlas, SchemeCatalogue catalogue, GapAnswer answer) {
        return new GapPage(shell, atlas, catalogue, answer).write(true);
    }

    private Page write(boolean isUnfinished) {
        String name = shell.labelled(atlas, answer.place().place().name());
        page.title(words.text("gap.title", name, AccessText.date(answer.day())));
        page.paragraph(words.text("gap.intro", name));
        page.paragraph(who(name));
        new GapBurden(words, answer, page).write(isUnfinished);
        access();
        cascades();
        without();
        has();
        new GapClaim(words, catalogue, answer).write(page);
        unknown();
        sources();
        return page;
    }

    private String who(String name) {
        Long residents = answer.residents().get(answer.place().gemeente());
        String people = residents == null
                ? words.text("gap.residents_unknown", answer.place().gemeenteName())
                : words.text(
                        "gap.residents",
                        answer.place().gemeenteName(),
                        residents,
                        String.valueOf(answer.place().boundaryYear()));
        String lies = answer.place().isGemeente()
                ? ""
                : words.text("gap.lies_in", name, answer.place().gemeenteName()) + " ";
        return lies + people + (answer.networks().isEmpty() ? " " + words.text("gap.no_network") : "");
    }

    private void access() {
        page.heading(words.text("gap.access"));
        page.paragraph(words.text("gap.access_how"));
        page.paragraph(counts());
        List<String> columns = List.of(
                words.text("gap.column.scheme"),
                words.text("gap.column.outcome"),
                words.text("gap.column.deciding"),
                words.text("gap.column.article"));
        page.table(columns, rows(false));
        if (!answer.wijken().isEmpty()) {
            page.paragraph(words.text("gap.wijken"));
            page.bullets(answer.wijken().entrySet().stream().map(this::ofWijken).toList());
        }
        page.paragraph(words.text("gap.designs"));
        page.table(columns, rows(true));
    }

    private List<GapReport.Line> lines(boolean designs) {
        return answer.report().lines().stream()
                .filter(line -> line.access().scheme().isDesign() == designs)
                .sorted(Comparator.comparingInt(
                        line -> ORDER.indexOf(line.access().verdict())))
                .toList();
    }

    private String counts() {
        List<GapReport.Line> existing = lines(false);
        List<String> counted = new ArrayList<>();
        for (Verdict verdict : ORDER) {
            long of = existing.stream()
                    .filter(line -> line.access().verdict() == verdict)
                    .count();
            if (of > 0) {
                counted.add(words.text("gap.count", AccessText.verdict(verdict), of));
            }
        }
        return words.text("gap.counts", existing.size(), words.joined(counted));
    }

    private String ofWijken(Map.Entry<String, Map<Verdict, Integer>> scheme) {
        return words.in(catalogue.getScheme(scheme.getKey()).name()) + ": "
                + words.joined(scheme.getValue().entrySet().stream()
                        .map(e -> words.text("gap.wijken_of", e.getValue(), AccessText.verdict(e.getKey())))
                        .toList());
    }

    private List<List<String>> rows(boolean designs) {
        return lines(designs).stream().map(this::row).toList();
    }

    private List<String> row(GapReport.Line line) {
        Access access = line.access();
        Optional<ClauseOutcome> deciding = line.findDeciding();
        String article = deciding.map(this::article).orElse("");
        return List.of(
                words.in(access.scheme().name()),
                words.in(AccessText.verdict(access.verdict())),
                deciding.map(c -> words.in(c.clause().text()))
                        .orElseGet(() -> words.in(AccessText.reason(access, answer.lists()))),
                (article + " " + words.citations().cite(sources(access))).strip());
    }

    /** Those of the rules that were applied, or of the last that are known. */
    private static List<String> sources(Access access) {
        return switch (access) {
            case Access.Tested(AccessOutcome outcome) -> outcome.version().sources();
            case Access.NoRules none ->
                none.findLastBefore().map(SchemeVersion::sources).orElse(List.of());
        };
    }

    /** A list without a rule is named as such beside the place where it stands. */
    private String article(ClauseOutcome deciding) {
        String closed = words.text("gap.closed_list");
        boolean isList = deciding.clause().kind() == RuleKind.GESLOTEN_LIJST;
        String article = deciding.clause().article();
        return !isList
                ? article
                : article.equals("gesloten lijst, geen regel gepubliceerd") ? closed : article + "; " + closed;
    }

    private void cascades() {
        page.heading(words.text("gap.cascade"));
        if (answer.report().cascades().isEmpty()) {
            page.paragraph(words.text("gap.cascade_none"));
        }
        for (GapReport.Cascade cascade : answer.report().cascades()) {
            page.paragraph(words.text(
                    "gap.cascade_list",
                    answer.place().place().name(),
                    cascade.list().name()));
            page.bullets(cascade.effects().stream().map(this::effect).toList());
        }
    }

    private String effect(GapReport.Effect effect) {
        List<String> told = new ArrayList<>();
        if (effect.before() != effect.after()) {
            told.add(words.text(
                    "gap.effect_verdict", AccessText.verdict(effect.before()), AccessText.verdict(effect.after())));
        } else if (!effect.turned().isEmpty() && effect.findDeclared().isEmpty()) {
            told.add(words.text(
                    "gap.effect_clause",
                    effect.turned().getFirst().clause().text(),
                    AccessText.verdict(effect.turned().getFirst().verdict())));
        }
        effect.findDeclared()
                .ifPresent(o ->
                        told.add(words.text("scheme.effect." + o.effect().name().toLowerCase(java.util.Locale.ROOT))
                                + " (" + o.article() + ")"));
        return words.in(effect.scheme().name()) + ": " + String.join("; ", told);
    }

    private void without() {
        page.heading(words.text("gap.without", answer.place().place().name()));
        List<List<String>> rows = new ArrayList<>();
        for (GapReport.Line line : answer.report().lines()) {
            if (line.access().verdict() == Verdict.VOLDOET_NIET) {
                line.findDeciding()
                        .ifPresent(deciding -> rows.add(List.of(
                                words.in(line.access().scheme().name()),
                                words.in(deciding.clause().text()),
                                rest(line),
                                labels(line))));
            }
        }
        page.paragraph(words.text(rows.isEmpty() ? "gap.without_none" : "gap.without_how"));
        page.table(
                List.of(
                        words.text("gap.column.scheme"),
                        words.text("gap.column.left_out"),
                        words.text("gap.column.rest"),
                        words.text("gap.column.missing")),
                rows);
    }

    /** When the only requirement is left out nothing is met, so nothing is said to be. */
    private String rest(GapReport.Line line) {
        boolean isOnly = line.access().findOutcome().orElseThrow().clauses().size() == 1;
        return isOnly
                ? words.text("gap.no_other")
                : line.findRest().map(v -> words.in(AccessText.verdict(v))).orElse("");
    }

    private String labels(GapReport.Line line) {
        AccessOutcome outcome = line.access().findOutcome().orElseThrow();
        ClauseReason reasons = new ClauseReason(outcome, answer.lists());
        return String.join(
                "; ",
                line.missingForRest().stream()
                        .map(input -> words.in(reasons.label(input)))
                        .toList());
    }

    private void has() {
        page.heading(words.text("gap.has", answer.place().gemeenteName()));
        List<String> items = new ArrayList<>();
        for (GapAnswer.Member member : answer.networks()) {
            items.add(words.cited(
                    words.text(
                            "gap.network",
                            member.network().name(),
                            AccessText.date(member.roster().period().from())),
                    member.roster().basis().sources()));
        }
        answer.listings().forEach(listing -> items.add(listed(listing)));
        for (Award award : answer.awards()) {
            items.add(words.cited(
                    words.text("gap.won", catalogue.getScheme(award.scheme()).name(), RoundName.of(award.round())),
                    List.of(award.source())));
        }
        int places = answer.listings().size() + answer.awards().size();
        for (GapReport.Line line : lines(false)) {
            line.access().findOutcome().stream()
                    .filter(o -> o.verdict() != Verdict.VOLDOET_NIET)
                    .flatMap(o -> o.entitlements().stream())
                    .filter(g -> g.verdict() == Verdict.VOLDOET)
                    .forEach(g -> items.add(words.text(
                            "gap.may_get",
                            line.access().scheme().name(),
                            g.entitlement().text(),
                            AccessText.verdict(line.access().verdict()))));
        }
        if (places == 0) {
            items.add(words.text(
                    "gap.has_nothing",
                    answer.place().gemeenteName(),
                    answer.lists().size(),
                    catalogue.awards().size()));
        }
        page.bullets(items);
    }

    private String listed(GapAnswer.Listing listing) {
        ClosedList.Member member = listing.member();
        String key = (member.validity().contains(answer.day()) ? "gap.listed" : "gap.was_listed")
                + (member.name().equals(answer.place().gemeenteName()) ? "" : "_as");
        return words.cited(
                words.text(
                        key,
                        listing.list().name(),
                        member.name(),
                        AccessText.date(member.validity().from()),
                        member.validity()
                                .last()
                                .map(AccessText::date)
                                .map(words::in)
                                .orElse(words.text("gap.no_end"))),
                List.of(listing.list().source()));
    }

    private void unknown() {
        page.heading(words.text("gap.unknown"));
        List<String> items = new ArrayList<>();
        List<String> notSeen = new ArrayList<>();
        for (GapReport.Line line : lines(false)) {
            switch (line.access()) {
                case Access.NoRules none -> {
                    if (none.verdict() != Verdict.VOLDOET_NIET) {
                        notSeen.add(words.in(none.scheme().name())
                                + none.findLastBefore()
                                        .flatMap(v -> v.period().last())
                                        .map(last -> " (" + words.text("gap.until", AccessText.date(last)) + ")")
                                        .orElse(""));
                    }
                }
                case Access.Tested(AccessOutcome outcome) -> {
                    List<String> told = told(outcome);
                    if (!told.isEmpty()) {
                        items.add(words.in(outcome.scheme().name()) + ": " + String.join(" ", told));
                    }
                }
            }
        }
        if (!notSeen.isEmpty()) {
            items.add(words.text("gap.not_seen", String.join("; ", notSeen)));
        }
        answer.networks()
                .forEach(member -> items.add(words.in(member.network().name()) + ": "
                        + words.in(member.roster().basis().note())));
        page.bullets(items);
    }

    /** What is missing where it could change the outcome, and what was not published or not seen. */
    private List<String> told(AccessOutcome outcome) {
        ClauseReason reasons = new ClauseReason(outcome, answer.lists());
        List<String> told = new ArrayList<>();
        if (!outcome.missing().isEmpty() && outcome.verdict() != Verdict.VOLDOET_NIET) {
            told.add(words.text(
                    "gap.unknown_inputs",
                    String.join(
                            "; ",
                            outcome.missing().stream()
                                    .map(input -> words.in(reasons.label(input)))
                                    .toList())));
        }
        outcome.version().untranslatables().forEach(t -> told.add(words.in(t)));
        return told;
    }

    private void sources() {
        page.heading(words.text("gap.sources"));
        List<String> items = new ArrayList<>(words.citations().list());
        WeighedCountry country = answer.country();
        if (country != null) {
            items.add(words.text(
                    "gap.editions",
                    String.join(
                            ", ",
                            Provenance.listEditions(country.assembled().provenance()).stream()
                                    .map(hash -> hash.substring(0, Math.min(SHOWN_OF_HASH, hash.length())))
                                    .toList())));
        }
        page.bullets(items);
    }

    /** The command that tells the same again. */
    static String again(Shell shell, GapAnswer answer) {
        WeighedCountry country = answer.country();
        return country == null
                ? shell.text("gap.again", answer.place().id(), answer.day())
                : shell.text(
                        "gap.again_weighed",
                        answer.place().id(),
                        answer.day(),
                        country.result().methods(),
                        country.result().question().seed());
    }
}
