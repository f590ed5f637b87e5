package nl.wijkmaat.app.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.scheme.Award;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.scheme.Access;
import nl.wijkmaat.engine.scheme.AccessOutcome;
import nl.wijkmaat.engine.scheme.BurdenBeside;
import nl.wijkmaat.engine.scheme.BurdenBeside.AreaBurden;
import nl.wijkmaat.engine.scheme.ClauseOutcome;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.GapReport;
import nl.wijkmaat.engine.scheme.SizeContrast;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A gap report as a page that somebody can take into a debate. It sets burden beside access, says what supports the claim and what speaks
 * against it, and passes no judgement.
 */
final class GapPage {

    private static final int MOST_AREAS = 12;

    private final Shell shell;
    private final Atlas atlas;
    private final SchemeCatalogue catalogue;
    private final GapAnswer answer;
    private final boolean isUnfinished;
    private final Page page = new Page();

    private GapPage(Shell shell, Atlas atlas, SchemeCatalogue catalogue, GapAnswer answer, boolean isUnfinished) {
        this.isUnfinished = isUnfinished;
        this.shell = shell;
        this.atlas = atlas;
        this.catalogue = catalogue;
        this.answer = answer;
    }

    static Page of(Shell shell, Atlas atlas, SchemeCatalogue catalogue, GapAnswer answer) {
        return new GapPage(shell, atlas, catalogue, answer, false).write();
    }

    /** The page while the burden of all wijken is still being worked out: everything but the burden. */
    static Page ofUnfinished(Shell shell, Atlas atlas, SchemeCatalogue catalogue, GapAnswer answer) {
        return new GapPage(shell, atlas, catalogue, answer, true).write();
    }

    private String text(String key, @Nullable Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = arguments[i] instanceof Number n ? number(n.doubleValue()) : String.valueOf(arguments[i]);
            if (arguments[i] instanceof nl.wijkmaat.engine.LocalText local) {
                shown[i] = shell.in(local);
            }
        }
        return shell.text(key, shown);
    }

    private String number(double amount) {
        return Grid.shown(amount, 0, shell.language());
    }

    private Page write() {
        String name = shell.labelled(atlas, answer.place().place().name());
        page.title(text("gap.title", name, AccessText.date(answer.day())));
        page.paragraph(text("gap.intro", name));
        page.paragraph(who(name));
        burden();
        access();
        cascades();
        without();
        has();
        against();
        unknown();
        sources();
        return page;
    }

    private String who(String name) {
        Long residents = answer.residents().get(answer.place().gemeente());
        String people = residents == null
                ? text("gap.residents_unknown", answer.place().gemeenteName())
                : text(
                        "gap.residents",
                        answer.place().gemeenteName(),
                        residents,
                        String.valueOf(answer.place().boundaryYear()));
        String networks = answer.networks().isEmpty()
                ? text("gap.no_network")
                : String.join(
                        " ",
                        answer.networks().stream()
                                .map(m -> text(
                                        "gap.network",
                                        m.network().name(),
                                        AccessText.date(m.roster().period().from())))
                                .toList());
        String lies = answer.place().isGemeente()
                ? ""
                : text("gap.lies_in", name, answer.place().gemeenteName()) + " ";
        return lies + people + " " + networks;
    }

    private void burden() {
        page.heading(text("gap.burden"));
        Optional<BurdenBeside> found = answer.findBurden();
        WeighedCountry country = answer.country();
        if (found.isEmpty() || country == null) {
            page.paragraph(
                    isUnfinished
                            ? text("gap.burden_unfinished")
                            : text("gap.burden_none", answer.place().gemeenteName()));
            return;
        }
        BurdenBeside burden = found.get();
        page.paragraph(text(
                "gap.burden_how",
                String.valueOf(country.year()),
                String.valueOf(country.boundaryYear()),
                country.result().methods()));
        List<List<String>> rows = new ArrayList<>();
        burden.areas().stream().limit(MOST_AREAS).forEach(area -> rows.add(row(area)));
        page.table(
                List.of(
                        text("gap.column.wijk"),
                        text("gap.column.residents"),
                        text("gap.column.weight"),
                        text("gap.column.range"),
                        text("gap.column.stacking"),
                        text("gap.column.comparable")),
                rows);
        long few = burden.areas().stream()
                .limit(MOST_AREAS)
                .filter(AreaBurden::hasFewResidents)
                .count();
        if (few > 0) {
            page.paragraph(text("gap.few_residents", BurdenBeside.FEW_RESIDENTS));
        }
        if (burden.areas().size() > MOST_AREAS) {
            page.paragraph(text("gap.burden_more", burden.areas().size() - MOST_AREAS));
        }
        if (country.result().question().reference().isPresent()) {
            List<String> items = new ArrayList<>();
            items.add(
                    burden.surely().areas() == 0
                            ? text("gap.burden_surely_none", burden.areas().size())
                            : text(
                                    "gap.burden_surely",
                                    burden.surely().areas(),
                                    burden.areas().size(),
                                    burden.surely().residents()));
            if (burden.undecided().areas() > 0) {
                items.add(text(
                        "gap.burden_undecided",
                        burden.undecided().areas(),
                        burden.undecided().residents(),
                        hinges(burden)));
            }
            if (burden.lighter().areas() > 0) {
                items.add(text(
                        "gap.burden_lighter",
                        burden.lighter().areas(),
                        burden.lighter().residents()));
            }
            if (burden.unmeasured().areas() > 0) {
                items.add(text(
                        "gap.burden_unmeasured",
                        burden.unmeasured().areas(),
                        burden.unmeasured().residents()));
            }
            page.bullets(items);
        } else {
            page.paragraph(text("gap.burden_no_reference"));
        }
    }

    private String hinges(BurdenBeside burden) {
        List<String> hinges = burden.areas().stream()
                .filter(a -> a.comparableShare() > 1 - BurdenBeside.SURE && a.comparableShare() < BurdenBeside.SURE)
                .flatMap(a -> Optional.ofNullable(a.hinge()).stream())
                .map(hinge -> hinge.replaceAll(":.*", ""))
                .distinct()
                .limit(3)
                .map(hinge -> shell.text("hinge." + hinge))
                .toList();
        return hinges.isEmpty() ? "–" : String.join(", ", hinges);
    }

    private List<String> row(AreaBurden area) {
        var weight = area.weight();
        return List.of(
                area.row().name() + " (" + area.row().code() + ")",
                Double.isNaN(area.row().residents())
                        ? text("unknown")
                        : number(area.row().residents()) + (area.hasFewResidents() ? " *" : ""),
                weight == null ? text("unknown") : number(weight.median()),
                weight == null ? "" : number(weight.low()) + "–" + number(weight.high()),
                area.stacking().measured() == 0
                        ? text("unknown")
                        : text(
                                "gap.of",
                                area.stacking().beyond(),
                                area.stacking().measured()),
                Double.isNaN(area.comparableShare()) ? text("unknown") : number(100 * area.comparableShare()) + "%");
    }

    private void access() {
        page.heading(text("gap.access"));
        page.paragraph(text("gap.access_how"));
        List<String> columns = List.of(
                text("gap.column.scheme"),
                text("gap.column.outcome"),
                text("gap.column.deciding"),
                text("gap.column.article"));
        page.table(columns, rows(false));
        answer.wijken()
                .forEach((id, counts) -> page.paragraph(text(
                        "gap.wijken",
                        catalogue.getScheme(id).name(),
                        String.join(
                                ", ",
                                counts.entrySet().stream()
                                        .map(e -> e.getValue() + "× " + shell.in(AccessText.verdict(e.getKey())))
                                        .toList()))));
        page.paragraph(text("gap.designs"));
        page.table(columns, rows(true));
    }

    private List<List<String>> rows(boolean designs) {
        List<List<String>> rows = new ArrayList<>();
        for (GapReport.Line line : answer.report().lines()) {
            Access access = line.access();
            if (access.scheme().isDesign() == designs) {
                Optional<ClauseOutcome> deciding = line.findDeciding();
                rows.add(List.of(
                        shell.in(access.scheme().name()),
                        shell.in(AccessText.verdict(access.verdict())),
                        deciding.map(c -> shell.in(c.clause().text()))
                                .orElseGet(() -> shell.in(AccessText.reason(access, answer.lists()))),
                        deciding.map(this::article).orElse("")));
            }
        }
        return rows;
    }

    /** A list without a rule is named as such beside the place where it stands. */
    private String article(ClauseOutcome deciding) {
        String closed = shell.text("gap.closed_list");
        boolean isList = deciding.clause().kind() == nl.wijkmaat.engine.scheme.RuleKind.GESLOTEN_LIJST;
        String article = deciding.clause().article();
        return !isList
                ? article
                : article.equals("gesloten lijst, geen regel gepubliceerd") ? closed : article + "; " + closed;
    }

    private void cascades() {
        List<String> items = new ArrayList<>();
        for (GapReport.Cascade cascade : answer.report().cascades()) {
            List<String> effects = cascade.effects().stream().map(this::effect).toList();
            items.add(text("gap.cascade_list", cascade.list().name(), String.join("; ", effects)));
        }
        page.heading(text("gap.cascade"));
        page.paragraph(items.isEmpty() ? text("gap.cascade_none") : text("gap.cascade_how"));
        page.bullets(items);
    }

    private String effect(GapReport.Effect effect) {
        String declared = effect.findDeclared()
                .map(o -> shell.text("scheme.effect." + o.effect().name().toLowerCase(java.util.Locale.ROOT)) + " ("
                        + o.article() + ")")
                .orElse("");
        String verdicts = effect.before() == effect.after()
                ? effect.turned().isEmpty()
                        ? declared
                        : text(
                                "gap.effect_clause",
                                effect.turned().getFirst().clause().id(),
                                AccessText.verdict(effect.turned().getFirst().verdict()))
                : text("gap.effect_verdict", AccessText.verdict(effect.before()), AccessText.verdict(effect.after()));
        String both = effect.before() == effect.after() || declared.isEmpty() ? verdicts : verdicts + ", " + declared;
        return shell.in(effect.scheme().name()) + ": " + both;
    }

    private void without() {
        page.heading(text("gap.without", answer.place().place().name()));
        page.paragraph(text("gap.without_how"));
        List<List<String>> rows = new ArrayList<>();
        for (GapReport.Line line : answer.report().lines()) {
            if (line.access().verdict() == nl.wijkmaat.engine.Verdict.VOLDOET_NIET) {
                line.findDeciding()
                        .ifPresent(deciding -> rows.add(List.of(
                                shell.in(line.access().scheme().name()),
                                deciding.clause().id(),
                                rest(line),
                                labels(line))));
            }
        }
        page.table(
                List.of(
                        text("gap.column.scheme"),
                        text("gap.column.left_out"),
                        text("gap.column.rest"),
                        text("gap.column.missing")),
                rows);
        if (rows.isEmpty()) {
            page.paragraph(text("gap.without_none"));
        }
    }

    /** When the only requirement is left out nothing is met, so nothing is said to be. */
    private String rest(GapReport.Line line) {
        boolean isOnly = line.access().findOutcome().orElseThrow().clauses().size() == 1;
        return isOnly
                ? text("gap.no_other")
                : line.findRest().map(v -> shell.in(AccessText.verdict(v))).orElse("");
    }

    private String labels(GapReport.Line line) {
        AccessOutcome outcome = line.access().findOutcome().orElseThrow();
        ClauseReason reasons = new ClauseReason(outcome.version(), answer.lists());
        return String.join(
                "; ",
                line.missingForRest().stream()
                        .map(input -> shell.in(reasons.label(input)))
                        .toList());
    }

    private void has() {
        page.heading(text("gap.has", answer.place().gemeenteName()));
        List<String> items = new ArrayList<>();
        for (GapAnswer.Listing listing : answer.listings()) {
            items.add(text(
                    listing.member().validity().contains(answer.day()) ? "gap.listed" : "gap.was_listed",
                    listing.list().name(),
                    listing.member().name(),
                    AccessText.date(listing.member().validity().from()),
                    listing.member()
                            .validity()
                            .last()
                            .map(AccessText::date)
                            .map(shell::in)
                            .orElse(shell.text("gap.no_end"))));
        }
        for (Award award : answer.awards()) {
            items.add(text("gap.won", catalogue.getScheme(award.scheme()).name(), award.round(), award.source()));
        }
        for (GapReport.Line line : answer.report().lines()) {
            line.access().findOutcome().stream()
                    .filter(o -> o.verdict() != nl.wijkmaat.engine.Verdict.VOLDOET_NIET)
                    .flatMap(o -> o.entitlements().stream())
                    .filter(g -> g.verdict() == nl.wijkmaat.engine.Verdict.VOLDOET
                            && !line.access().scheme().isDesign())
                    .forEach(g -> items.add(text(
                            "gap.may_get",
                            line.access().scheme().name(),
                            g.entitlement().text(),
                            AccessText.verdict(line.access().verdict()))));
        }
        page.bullets(items.isEmpty() ? List.of(text("gap.has_nothing")) : items);
    }

    /** What supports that the gemeente is left out by its size, and what speaks against it, from the same figures. */
    private void against() {
        List<String> support = new ArrayList<>();
        List<String> against = new ArrayList<>();
        answer.findBurden().ifPresent(burden -> {
            if (burden.surely().areas() > 0) {
                support.add(text(
                        "gap.support_heavy",
                        burden.surely().areas(),
                        burden.areas().size()));
            }
            if (burden.lighter().areas() + burden.undecided().areas() > 0) {
                against.add(text(
                        "gap.against_lighter",
                        burden.lighter().areas() + burden.undecided().areas(),
                        burden.areas().size()));
            }
            burden.findReference().ifPresent(contrast -> {
                String heaviest = burden.areas().getFirst().row().name();
                int all = contrast.heavier() + contrast.lighter();
                if (contrast.lighter() > 0) {
                    support.add(text("gap.support_lighter", contrast.lighter(), all, heaviest));
                }
                if (contrast.heavier() > 0) {
                    against.add(text("gap.against_heavier", contrast.heavier(), all, heaviest));
                }
            });
        });
        answer.sizes().forEach((id, contrast) -> (contrast.smaller() == 0 ? support : against).add(size(id, contrast)));
        against.add(text("gap.against_list"));
        page.heading(text("gap.claim"));
        page.paragraph(text("gap.against_how", answer.place().gemeenteName()));
        page.paragraph(text("gap.support"));
        page.bullets(support.isEmpty() ? List.of(text("gap.support_none")) : support);
        page.paragraph(text("gap.against"));
        page.bullets(against);
    }

    private String size(String id, SizeContrast contrast) {
        ClosedList list = answer.lists().get(id);
        String own = answer.place().gemeenteName();
        return text(
                list == null ? "gap.against_winners" : "gap.against_size",
                list == null ? catalogue.getScheme(id).name() : list.name(),
                contrast.known(),
                contrast.below100Thousand(),
                contrast.smaller() == 0
                        ? text("gap.none_smaller", own)
                        : contrast.smaller() == 1
                                ? text("gap.one_smaller", own)
                                : text("gap.some_smaller", contrast.smaller(), own));
    }

    private void unknown() {
        page.heading(text("gap.unknown"));
        List<String> items = new ArrayList<>();
        List<String> notSeen = new ArrayList<>();
        for (GapReport.Line line : answer.report().lines()) {
            Access access = line.access();
            if (access.scheme().isDesign()) {
                continue;
            }
            String name = shell.in(access.scheme().name());
            switch (access) {
                case Access.NoRules none -> {
                    if (none.verdict() != nl.wijkmaat.engine.Verdict.VOLDOET_NIET) {
                        notSeen.add(name
                                + none.findLastBefore()
                                        .flatMap(v -> v.period().last())
                                        .map(last -> " (" + text("gap.until", AccessText.date(last)) + ")")
                                        .orElse(""));
                    }
                }
                case Access.Tested(AccessOutcome outcome) -> {
                    ClauseReason reasons = new ClauseReason(outcome.version(), answer.lists());
                    List<String> told = new ArrayList<>();
                    if (!outcome.missing().isEmpty()) {
                        told.add(text(
                                "gap.unknown_inputs",
                                String.join(
                                        "; ",
                                        outcome.missing().stream()
                                                .map(input -> shell.in(reasons.label(input)))
                                                .toList())));
                    }
                    outcome.version().untranslatables().forEach(t -> told.add(shell.in(t)));
                    if (!told.isEmpty()) {
                        items.add(name + ": " + String.join(" ", told));
                    }
                }
            }
        }
        if (!notSeen.isEmpty()) {
            items.add(text("gap.not_seen", String.join("; ", notSeen)));
        }
        page.bullets(items);
    }

    private void sources() {
        page.heading(text("gap.sources"));
        TreeSet<String> sources = new TreeSet<>();
        for (GapReport.Line line : answer.report().lines()) {
            line.access()
                    .findOutcome()
                    .ifPresent(o -> sources.addAll(o.version().sources()));
        }
        answer.listings().forEach(l -> sources.add(l.list().source()));
        answer.awards().forEach(a -> sources.add(a.source()));
        answer.networks().forEach(m -> sources.addAll(m.roster().basis().sources()));
        // What speaks for or against the claim rests on these lists and rounds.
        answer.sizes().keySet().forEach(id -> {
            ClosedList list = answer.lists().get(id);
            if (list != null) {
                sources.add(list.source());
            }
            catalogue.awards().stream()
                    .filter(award -> award.scheme().equals(id))
                    .forEach(award -> sources.add(award.source()));
        });
        List<String> items = new ArrayList<>(sources);
        WeighedCountry country = answer.country();
        if (country != null) {
            country.assembled().provenance().stream()
                    .map(p -> p.publisher() + ", " + p.table() + ", " + p.year() + " (" + p.licence() + ")")
                    .distinct()
                    .sorted()
                    .forEach(items::add);
            items.add(text(
                    "gap.editions",
                    String.join(
                            ", ",
                            country.assembled().provenance().stream()
                                    .map(Provenance::edition)
                                    .distinct()
                                    .sorted()
                                    .map(hash -> hash.substring(0, Math.min(12, hash.length())))
                                    .toList())));
        }
        page.bullets(items);
        page.paragraph(
                country == null
                        ? text("gap.again", answer.place().id(), answer.day())
                        : text(
                                "gap.again_weighed",
                                answer.place().id(),
                                answer.day(),
                                String.valueOf(country.result().methods()),
                                String.valueOf(country.result().question().seed())));
    }
}
