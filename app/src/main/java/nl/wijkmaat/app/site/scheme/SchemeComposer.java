package nl.wijkmaat.app.site.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.scheme.KnownSchemes;
import nl.wijkmaat.app.scheme.ScaleAnswer;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.app.site.map.MapChoice;
import nl.wijkmaat.app.site.scheme.SchemePage.Change;
import nl.wijkmaat.app.site.scheme.SchemePage.Difference;
import nl.wijkmaat.app.site.scheme.SchemePage.Member;
import nl.wijkmaat.app.site.scheme.SchemePage.Members;
import nl.wijkmaat.app.site.scheme.SchemePage.Outcome;
import nl.wijkmaat.app.site.scheme.SchemePage.Rule;
import nl.wijkmaat.app.site.scheme.SchemePage.Source;
import nl.wijkmaat.editions.fund.DesignFile;
import nl.wijkmaat.editions.scheme.Award;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.scheme.Clause;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.Condition;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import nl.wijkmaat.engine.scheme.VersionDifference;
import org.jspecify.annotations.Nullable;

/** Puts the rules of a scheme in the words of a page. */
final class SchemeComposer {

    private final Atlas atlas;
    private final KnownSchemes schemes;
    private final Texts texts;
    private final Scheme scheme;
    private final SchemeVersion version;
    private final LocalDate today;

    SchemeComposer(
            Atlas atlas, KnownSchemes schemes, Texts texts, Scheme scheme, SchemeVersion version, LocalDate today) {
        this.atlas = atlas;
        this.schemes = schemes;
        this.texts = texts;
        this.scheme = scheme;
        this.version = version;
        this.today = today;
    }

    SchemePage compose(Link self, String query, List<SchemePage.Found> found) {
        return new SchemePage(
                self,
                texts.of(scheme.name()),
                texts.of(scheme.about()),
                String.join(", ", scheme.ministries()),
                texts.of("applicant", scheme.level()),
                scheme.isDesign(),
                version(),
                scheme.versions().reversed().stream()
                        .map(v -> new SchemePage.VersionLink(
                                v.id(),
                                texts.period(v.period().from(), v.period().last()),
                                Link.to(Route.SCHEME, scheme.id()).with(Parameter.VERSION, v.id()),
                                v.equals(version)))
                        .toList(),
                history(),
                scheme.opens().stream()
                        .map(opening -> new SchemePage.Opening(
                                texts.of(schemes.get()
                                        .getScheme(opening.scheme())
                                        .name()),
                                Link.to(Route.SCHEME, opening.scheme()),
                                texts.of("effect", opening.effect()),
                                opening.article()))
                        .toList(),
                members(),
                schemes.get().awards().stream()
                        .filter(award -> award.scheme().equals(scheme.id()))
                        .map(this::outcome)
                        .toList(),
                tools(),
                query,
                found,
                "./wijkmaat schemes " + scheme.id());
    }

    private SchemePage.Version version() {
        RequirementText words = words(version);
        return new SchemePage.Version(
                version.id(),
                texts.period(version.period().from(), version.period().last()),
                version.legalBasis(),
                Optional.ofNullable(version.budget()).map(Money::euros).map(texts::euros),
                Optional.ofNullable(version.moneyYears()).map(String::valueOf),
                IntStream.range(0, version.clauses().size())
                        .mapToObj(i -> rule(i + 1, version.clauses().get(i), words))
                        .toList(),
                version.entitlements().stream()
                        .map(e -> new SchemePage.Given(texts.of(e.text()), e.article(), words.of(e.condition())))
                        .toList(),
                version.inputs().stream()
                        .map(input -> new SchemePage.Input(
                                texts.of(input.label()),
                                input.indicator() == null
                                        ? texts.of(input.origin())
                                        : texts.text("scheme.input.figure", nameOfIndicator(input.indicator()))))
                        .toList(),
                version.untranslatables().stream().map(texts::of).toList(),
                version.sources().stream().map(SchemeComposer::source).toList());
    }

    private RequirementText words(SchemeVersion of) {
        return new RequirementText(texts, of, schemes.get().lists());
    }

    private Rule rule(int number, Clause clause, RequirementText words) {
        return new Rule(
                number,
                clause.id(),
                texts.of(clause.text()),
                texts.of("rule-kind", clause.kind()),
                clause.article(),
                words.of(clause.condition()),
                clause.tiedToScale());
    }

    /** What an analyst wrote as a source may hold an address. */
    static Source source(String text) {
        int at = text.indexOf("https://");
        if (at < 0) {
            return new Source(text, null);
        }
        String address = text.substring(at).split("[\\s,;)]", 2)[0];
        return new Source(text, address);
    }

    private List<Change> history() {
        List<Change> changes = new ArrayList<>();
        List<SchemeVersion> versions = scheme.versions();
        for (int i = versions.size() - 1; i > 0; i--) {
            VersionDifference difference = VersionDifference.between(versions.get(i - 1), versions.get(i));
            List<Difference> told = new ArrayList<>();
            if (difference.isBudgetChanged()) {
                told.add(new Difference(
                        texts.text("scheme.budget"),
                        eurosOrUnknown(difference.before().budget()),
                        eurosOrUnknown(difference.after().budget())));
            }
            if (difference.isMoneyYearsChanged()) {
                told.add(new Difference(
                        texts.text("scheme.years"),
                        yearsOrUnknown(difference.before().moneyYears()),
                        yearsOrUnknown(difference.after().moneyYears())));
            }
            difference
                    .clauses()
                    .forEach(c -> told.add(new Difference(
                            numbered(c, difference),
                            c.before() == null
                                    ? texts.text("scheme.change.none")
                                    : told(c.before(), difference.before()),
                            c.after() == null
                                    ? texts.text("scheme.change.none")
                                    : told(c.after(), difference.after()))));
            changes.add(new Change(versions.get(i - 1).id(), versions.get(i).id(), told));
        }
        return changes;
    }

    /** By its number in the newest version that has it, as the list of rules numbers it. */
    private String numbered(VersionDifference.ClauseChange change, VersionDifference difference) {
        SchemeVersion last = change.after() == null ? difference.before() : difference.after();
        int number = 1 + last.clauses().stream().map(Clause::id).toList().indexOf(change.id());
        return texts.text("scheme.change.rule", number, texts.round(last.id()));
    }

    private String told(Clause clause, SchemeVersion of) {
        return texts.of(clause.text()) + " (" + words(of).of(clause.condition()) + "; " + clause.article() + ")";
    }

    private String eurosOrUnknown(@Nullable Money money) {
        return money == null ? texts.text("scheme.not-published") : texts.euros(money.euros());
    }

    private String yearsOrUnknown(@Nullable Integer years) {
        return years == null ? texts.text("scheme.not-published") : String.valueOf(years);
    }

    private List<Members> members() {
        Set<String> ids = new TreeSet<>();
        scheme.versions().forEach(v -> {
            v.clauses().forEach(c -> collect(c.condition(), ids));
            v.entitlements().forEach(e -> collect(e.condition(), ids));
        });
        Map<String, ClosedList> lists = schemes.get().lists();
        return ids.stream()
                .filter(lists::containsKey)
                .map(lists::get)
                .map(list -> new Members(
                        texts.of(list.name()),
                        texts.of(list.selection()),
                        isOfOtherCountry(list)
                                ? texts.text("scheme.list.elsewhere")
                                : list.isComplete() ? "" : texts.text("scheme.list.incomplete"),
                        source(list.source()),
                        list.members().stream()
                                .map(member -> member(member, isOfOtherCountry(list)))
                                .toList()))
                .toList();
    }

    private static void collect(Condition condition, Set<String> into) {
        switch (condition) {
            case Condition.OnList c -> into.add(c.list());
            case Condition.AllOf c -> c.parts().forEach(p -> collect(p, into));
            case Condition.AnyOf c -> c.parts().forEach(p -> collect(p, into));
            case Condition.Not c -> collect(c.part(), into);
            default -> {
                // names no list
            }
        }
    }

    private static boolean isOfOtherCountry(ClosedList list) {
        return list.absence() == ClosedList.Absence.OTHER_COUNTRY;
    }

    /** @param isElsewhere whether nobody on the list is here, which is told once for all of them */
    private Member member(ClosedList.Member member, boolean isElsewhere) {
        String focusArea = member.focusArea();
        boolean isListed = focusArea != null
                && atlas.findNamedArea(focusArea)
                        .filter(listed -> listed.area().compositions().stream()
                                .anyMatch(c -> atlas.listBoundaryYears().contains(c.boundaryYear())))
                        .isPresent();
        Optional<Area> gemeente = findArea(member.gemeente());
        @Nullable
        Link link = isListed && focusArea != null
                ? Link.to(Route.AREA, focusArea)
                : gemeente.map(area -> Link.to(Route.AREA, area.code().code())).orElse(null);
        String name = gemeente.map(Area::name)
                .orElseGet(() -> isElsewhere
                        ? ""
                        : texts.text("scheme.not-here", member.gemeente().code()));
        return new Member(
                member.name(),
                member.name().equals(name) ? "" : name,
                link,
                texts.period(member.validity().from(), member.validity().last()));
    }

    /** The area in the newest boundaries that have its code. */
    private Optional<Area> findArea(AreaCode code) {
        return atlas.listBoundaryYears(code).stream()
                .max(Integer::compare)
                .flatMap(year -> atlas.getTree(year).findArea(code));
    }

    private List<SchemePage.Tool> tools() {
        List<SchemePage.Tool> tools = new ArrayList<>();
        tools.add(new SchemePage.Tool(
                texts.text("scheme.what-if"),
                Link.to(Route.WHAT_IF, scheme.id()).with(Parameter.VERSION, version.id())));
        LocalDate day =
                version.period().contains(today) ? today : version.period().from();
        tools.add(new SchemePage.Tool(texts.text("scheme.map"), MapChoice.ofAccess(scheme.id(), day)));
        if (atlas.listNamedAreaLists().stream().anyMatch(list -> list.id().equals(scheme.id()))) {
            tools.add(new SchemePage.Tool(
                    texts.text("scheme.pairs"), Link.to(Route.PAIRS).with(Parameter.WITHIN, scheme.id())));
        }
        if (!atlas.isInvented()
                && !ScaleAnswer.listRounds(schemes.get(), scheme, today).isEmpty()) {
            tools.add(new SchemePage.Tool(texts.text("scheme.scale"), Link.to(Route.SCALE, scheme.id())));
        }
        if (DesignFile.list(atlas.catalogueFolder()).stream().anyMatch(d -> d.id().equals(scheme.id()))) {
            tools.add(new SchemePage.Tool(texts.text("scheme.fund"), Link.to(Route.FUND, scheme.id())));
        }
        return tools;
    }

    private Outcome outcome(Award award) {
        return new Outcome(
                award.round(),
                texts.text("scheme.award.winners", award.winners().size(), award.winnerCount()),
                award.findApplicants()
                        .map(applied -> texts.text("scheme.award.applicants", applied.size()))
                        .orElseGet(() -> texts.text("scheme.award.applicants-unknown")),
                texts.of(award.note()),
                isElsewhere(award) ? texts.text("scheme.award.elsewhere") : "",
                source(award.source()),
                award.winners().stream().map(code -> winner(award, code)).toList());
    }

    private boolean isElsewhere(Award award) {
        return atlas.isInvented()
                && award.winners().stream().allMatch(code -> findArea(code).isEmpty());
    }

    private Member winner(Award award, AreaCode code) {
        Optional<Area> area = findArea(code);
        return new Member(
                area.map(Area::name).orElseGet(() -> award.nameOf(code)),
                area.isPresent() || isElsewhere(award) ? "" : texts.text("scheme.not-here", code.code()),
                area.map(a -> Link.to(Route.GAP, a.code().code())).orElse(null),
                "");
    }

    private String nameOfIndicator(String id) {
        return atlas.catalogue()
                .findIndicator(id)
                .map(indicator -> texts.of(indicator.name()))
                .orElse(id);
    }
}
