package nl.wijkmaat.app.site.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.chart.RangeStrip;
import nl.wijkmaat.app.chart.SvgImage;
import nl.wijkmaat.app.fund.FundAnswer;
import nl.wijkmaat.app.site.AnswerPart;
import nl.wijkmaat.app.site.ClassNames;
import nl.wijkmaat.app.site.Download;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.ShownTable;
import nl.wijkmaat.app.site.ShownTable.Cell;
import nl.wijkmaat.app.site.ShownTable.Column;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.fund.Award;
import nl.wijkmaat.engine.fund.Division;
import nl.wijkmaat.engine.fund.FundArea;
import nl.wijkmaat.engine.fund.FundEffect.ClassEffect;
import nl.wijkmaat.engine.fund.FundEffect.Stratum;
import nl.wijkmaat.engine.fund.FundTerm;
import nl.wijkmaat.engine.fund.KeyComparison;
import nl.wijkmaat.engine.scheme.BurdenBeside;
import nl.wijkmaat.engine.statistics.Interval;

/** Puts the answer of a fund in the words of a page. */
final class FundComposer {

    private static final int MOST_AWARDS = 250;

    private final Texts texts;
    private final FundChoice choice;
    private final FundForm form;
    private final ClassNames classNames;
    private final AreaTree tree;

    FundComposer(Atlas atlas, Texts texts, FundChoice choice, FundForm form) {
        this.texts = texts;
        this.choice = choice;
        this.form = form;
        this.classNames = new ClassNames(atlas, texts);
        this.tree = atlas.getTree(choice.asked().year());
    }

    FundPage.Answer compose(FundAnswer answer) {
        List<ClassEffect> classes = answer.effect().classes();
        ClassEffect all = classes.getFirst();
        List<String> less = new ArrayList<>();
        List<String> more = new ArrayList<>();
        for (ClassEffect one : of(classes, "size_class")) {
            if (one.affected() > 0) {
                String told = texts.text(
                        "fund.side",
                        classNames.of(one.name()),
                        percent(one.shareOfMoney(all)),
                        percent(one.shareOfAffected(all)));
                (one.getsLess(all) ? less : more).add(told);
            }
        }
        return new FundPage.Answer(
                sentence(answer, all),
                term(answer.result().design().term()),
                notes(answer, all),
                less,
                more,
                envelopes(answer),
                classes(of(classes, "size_class"), all, texts.text("scale.by-size"), texts.text("scale.column.size")),
                classes(
                        of(classes, "network"),
                        all,
                        texts.text("scale.by-network"),
                        texts.text("scale.column.network")),
                equals(answer),
                answer.comparison().map(this::keys),
                awards(answer),
                answer.result().divisions().stream()
                        .mapToInt(division -> division.awards().size())
                        .sum(),
                choice.area()
                        .map(code -> new FundPage.Explained(
                                code, answer.explain(texts.language().ofShell(), code))),
                changed(),
                answer.result().design().notPublished().stream()
                        .map(texts::sentence)
                        .toList(),
                choice.command(),
                answer.provenance(),
                downloads());
    }

    /** What the reader set, so that nobody takes the answer for that of the design. */
    private List<String> changed() {
        return choice.design().fields().stream()
                .filter(field -> choice.asked().settings().containsKey(field.name()))
                .filter(field -> field.part().isPresent() || !field.value().isEmpty())
                .map(field -> texts.text(
                        "fund.changed.one",
                        field.ofName().map(texts::of).map(name -> name + ": ").orElse(""),
                        field.part()
                                .map(part -> texts.of("fund.part", part))
                                .orElseGet(() -> field.about().map(texts::of).orElse(field.name())),
                        form.nameOf(field, choice.asked().settings().getOrDefault(field.name(), "")),
                        form.nameOf(
                                field,
                                choice.design()
                                        .findParameterOf(field)
                                        .orElse(field)
                                        .value())))
                .toList();
    }

    private static List<ClassEffect> of(List<ClassEffect> classes, String classification) {
        return classes.stream()
                .filter(c -> c.classification().equals(classification) && c.residents() > 0)
                .toList();
    }

    private String sentence(FundAnswer answer, ClassEffect all) {
        Money perYear =
                answer.result().divisions().stream().map(Division::fullYear).reduce(Money.ZERO, Money::plus);
        int areas = answer.result().divisions().stream()
                .mapToInt(d -> d.awards().size())
                .sum();
        return texts.text(
                "fund.sentence",
                texts.euros(perYear.euros()),
                whole(areas),
                whole(all.reached()),
                whole(all.affected()),
                texts.number(answer.result().design().affectedFrom(), 0));
    }

    private String term(FundTerm term) {
        return texts.text(
                "fund.term",
                Integer.toString(term.firstYear()),
                Integer.toString(term.firstYear() + term.years() - 1),
                term.percents().stream().map(p -> p + "%").collect(Collectors.joining(", ")),
                term.councilsOutlasted());
    }

    private List<String> notes(FundAnswer answer, ClassEffect all) {
        List<String> notes = new ArrayList<>();
        for (Division division : answer.result().divisions()) {
            String name = texts.of(division.envelope().name());
            if (!division.unknown().isEmpty()) {
                notes.add(texts.text("fund.unknown", name, division.unknown().size()));
            }
            List<Award> few = division.awards().stream()
                    .filter(award -> award.area().residents() < BurdenBeside.FEW_RESIDENTS)
                    .toList();
            if (!few.isEmpty()) {
                Money together = few.stream().map(Award::fullYear).reduce(Money.ZERO, Money::plus);
                notes.add(texts.text(
                        "fund.few", name, few.size(), BurdenBeside.FEW_RESIDENTS, texts.euros(together.euros())));
            }
        }
        if (all.unknown() > 0) {
            notes.add(texts.text("fund.weight-unknown", whole(all.unknown())));
        }
        return notes;
    }

    private ShownTable envelopes(FundAnswer answer) {
        return new ShownTable(
                texts.text("fund.envelopes"),
                List.of(
                        Column.words(texts.text("fund.column.envelope")),
                        Column.number(texts.text("fund.column.per-year")),
                        Column.number(texts.text("fund.column.areas")),
                        Column.words(texts.text("fund.column.key")),
                        Column.number(texts.text("fund.column.unit"))),
                answer.result().divisions().stream().map(this::envelope).toList());
    }

    private List<Cell> envelope(Division division) {
        return List.of(
                Cell.of(texts.of(division.envelope().name())),
                Cell.of(texts.euros(division.fullYear().euros())),
                Cell.of(whole(division.awards().size())),
                Cell.of(FundForm.nameOfKey(texts, division.envelope().key().id())),
                Cell.of(texts.text("unit.EURO", texts.number(division.centsPerUnit() / 100, 2))));
    }

    private ShownTable classes(List<ClassEffect> classes, ClassEffect all, String caption, String first) {
        double top = classes.stream()
                .mapToDouble(c -> Math.max(c.shareOfMoney(all), c.shareOfAffected(all)))
                .max()
                .orElse(1);
        Interval scale = new Interval(0, Math.max(0.01, top));
        return new ShownTable(
                caption,
                List.of(
                        Column.words(first),
                        Column.number(texts.text("fund.column.affected")),
                        Column.number(texts.text("fund.column.reached")),
                        Column.number(texts.text("fund.column.euros")),
                        Column.words(texts.text("fund.column.picture", percent(scale.high()))),
                        Column.number(texts.text("fund.column.per-affected"))),
                classes.stream().map(one -> row(one, all, scale)).toList());
    }

    private List<Cell> row(ClassEffect one, ClassEffect all, Interval scale) {
        double money = one.shareOfMoney(all);
        double people = one.shareOfAffected(all);
        RangeStrip strip = new RangeStrip(
                List.of(
                        new RangeStrip.Mark(RangeStrip.Whose.COUNTRY, people, new Interval(people, people)),
                        new RangeStrip.Mark(RangeStrip.Whose.OWN, money, new Interval(money, money))),
                scale);
        return List.of(
                Cell.of(classNames.of(one.name())),
                Cell.of(whole(one.affected()), texts.text("fund.of-all", percent(people))),
                Cell.of(
                        whole(one.reached()),
                        one.affected() == 0
                                ? ""
                                : texts.text("fund.of-own", percent((double) one.reached() / one.affected()))),
                Cell.of(texts.euros(one.euros().euros()), texts.text("fund.of-all", percent(money))),
                Cell.drawn(SvgImage.of(strip), ""),
                Cell.of(
                        one.affected() == 0
                                ? "–"
                                : texts.text(
                                        "unit.EURO", texts.number(one.euros().cents() / 100.0 / one.affected(), 2))));
    }

    private ShownTable equals(FundAnswer answer) {
        return new ShownTable(
                texts.text("fund.equals"),
                List.of(
                        Column.words(texts.text("fund.column.weight")),
                        Column.number(texts.text("fund.column.areas")),
                        Column.number(texts.text("fund.column.areas-reached")),
                        Column.number(texts.text("fund.column.lowest")),
                        Column.number(texts.text("fund.column.median")),
                        Column.number(texts.text("fund.column.highest"))),
                answer.effect().equals().stream().map(this::stratum).toList());
    }

    private List<Cell> stratum(Stratum stratum) {
        return List.of(
                Cell.of(texts.text("figure.range", texts.number(stratum.from(), 0), texts.number(stratum.to(), 0))),
                Cell.of(whole(stratum.areas()), texts.text("question.people", whole(stratum.residents()))),
                Cell.of(whole(stratum.reachedAreas()), texts.text("question.people", whole(stratum.reached()))),
                perResident(stratum.lowest()),
                perResident(stratum.median()),
                perResident(stratum.highest()));
    }

    private Cell perResident(double euros) {
        return Cell.of(Double.isNaN(euros) ? "–" : texts.text("unit.EURO", texts.number(euros, 2)));
    }

    private ShownTable keys(KeyComparison comparison) {
        return new ShownTable(
                texts.text("fund.keys"),
                List.of(
                        Column.words(texts.text("fund.column.key")),
                        Column.number(texts.text("fund.column.areas")),
                        Column.number(texts.text("fund.column.reached")),
                        Column.number(texts.text("fund.column.moves")),
                        Column.number(texts.text("fund.column.revision"))),
                comparison.outcomes().stream().map(this::key).toList());
    }

    private List<Cell> key(KeyComparison.Outcome outcome) {
        Cell name = Cell.of(FundForm.nameOfKey(texts, outcome.key().id()));
        if (outcome.told().isEmpty()) {
            Cell none = Cell.of(texts.text("fund.key.impossible"));
            return List.of(name, none, none, none, none);
        }
        KeyComparison.Told told = outcome.told().get();
        ClassEffect all = told.effect().classes().getFirst();
        return List.of(
                name,
                Cell.of(whole(told.result().fullYearByArea().size())),
                Cell.of(
                        whole(all.reached()),
                        all.affected() == 0
                                ? ""
                                : texts.text("fund.of-all", percent((double) all.reached() / all.affected()))),
                moves(
                        told.overMethods().median(),
                        told.overMethods().low(),
                        told.overMethods().high()),
                moves(
                        told.overRevisions().median(),
                        told.overRevisions().low(),
                        told.overRevisions().high()));
    }

    private Cell moves(double median, double low, double high) {
        return Double.isNaN(median)
                ? Cell.of(texts.text("scale.unknown"))
                : Cell.of(percent(median), texts.text("figure.range", percent(low), percent(high)));
    }

    private ShownTable awards(FundAnswer answer) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Division division : answer.result().divisions()) {
            for (Award award : division.awards()) {
                if (rows.size() < MOST_AWARDS) {
                    rows.add(award(division, award));
                }
            }
        }
        return new ShownTable(
                texts.text("fund.awards"),
                List.of(
                        Column.words(texts.text("map.area")),
                        Column.words(texts.text("level.GEMEENTE")),
                        Column.number(texts.text("map.residents")),
                        Column.number(texts.text("question.column.weight")),
                        Column.number(texts.text("fund.column.per-year")),
                        Column.number(texts.text("fund.column.per-head")),
                        Column.number(texts.text("fund.column.total")),
                        Column.words(texts.text("fund.column.bound"))),
                rows);
    }

    private List<Cell> award(Division division, Award award) {
        FundArea area = award.area();
        boolean hasPeople = area.residents() > 0;
        return List.of(
                Cell.linked(
                        area.name(),
                        texts.of(division.envelope().name()),
                        choice.explaining(area.code()).self()),
                Cell.of(gemeente(area)),
                Cell.of(
                        hasPeople ? whole(Math.round(area.residents())) : texts.text("scale.unknown"),
                        area.residents() < BurdenBeside.FEW_RESIDENTS ? texts.text("fund.few-here") : ""),
                Cell.of(Double.isNaN(area.weight()) ? texts.text("scale.unknown") : texts.number(area.weight(), 0)),
                Cell.of(texts.euros(award.fullYear().euros())),
                Cell.of(
                        hasPeople
                                ? texts.text(
                                        "unit.EURO",
                                        texts.number(award.fullYear().cents() / 100.0 / area.residents(), 2))
                                : "–"),
                Cell.of(texts.euros(award.total().euros())),
                Cell.of(texts.of("fund.bound", award.bound())));
    }

    private String gemeente(FundArea area) {
        return AreaCode.findIn(area.gemeente())
                .flatMap(tree::findArea)
                .map(Area::name)
                .orElse(texts.text("fund.several-gemeenten"));
    }

    private String percent(double share) {
        return texts.text("question.percent", texts.number(100 * share, 1));
    }

    private String whole(long number) {
        return texts.number((double) number, 0);
    }

    private List<Download> downloads() {
        Link file = choice.self().on(Route.FUND_FILE);
        return List.of(
                AnswerPart.offer(texts.text("fund.awards"), file, FundFiles.AWARDS),
                AnswerPart.offer(texts.text("fund.classes"), file, FundFiles.CLASSES),
                AnswerPart.offer(texts.text("scale.download.all"), file, AnswerPart.ALL),
                new Download(
                        texts.text("fund.download.design"),
                        List.of(new Download.FileLink("YAML", file.with(Parameter.LAYER, FundFiles.DESIGN)))));
    }
}
