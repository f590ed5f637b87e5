package nl.wijkmaat.app.site.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.chart.BandCurve;
import nl.wijkmaat.app.chart.SvgImage;
import nl.wijkmaat.app.scheme.WhatIfAnswer;
import nl.wijkmaat.app.site.AnswerPart;
import nl.wijkmaat.app.site.Download;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.ShownTable;
import nl.wijkmaat.app.site.ShownTable.Cell;
import nl.wijkmaat.app.site.ShownTable.Column;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.scheme.WhatIf;

/** Puts before and after in the words of a page. */
final class WhatIfComposer {

    private static final int MOST_MOVED = 50;

    /** Of the places of a curve each so many-eth stands in the table. */
    private static final int TOLD = 4;

    private final Atlas atlas;
    private final Texts texts;
    private final WhatIfChoice choice;
    private final WhatIfForm form;

    WhatIfComposer(Atlas atlas, Texts texts, WhatIfChoice choice, WhatIfForm form) {
        this.atlas = atlas;
        this.texts = texts;
        this.choice = choice;
        this.form = form;
    }

    WhatIfPage.Answer compose(WhatIfAnswer answer) {
        WhatIf result = answer.result();
        List<WhatIf.Moved> moved = result.moved();
        return new WhatIfPage.Answer(
                sentence(result),
                completion(result),
                open(result),
                sides(answer),
                moved(moved.subList(0, Math.min(MOST_MOVED, moved.size()))),
                Math.max(0, moved.size() - MOST_MOVED),
                answer.points().isEmpty() ? Optional.empty() : Optional.of(drawing(answer)),
                choice.moving()
                        .map(m -> texts.text("whatif.curve.of", form.label(m.bound())))
                        .orElse(""),
                points(answer),
                choice.asksSomething() ? List.of(choice.command()) : List.of(),
                atlas.listEditions().stream()
                        .filter(edition -> answer.editions().contains(edition.edition()))
                        .toList(),
                downloads(answer));
    }

    private String sentence(WhatIf result) {
        if (choice.asked().changes().isEmpty()) {
            return texts.text(
                    "whatif.sentence.now",
                    whole(result.before().count(Verdict.VOLDOET)),
                    whole(result.before().residents(Verdict.VOLDOET)),
                    whole(open(result.before())));
        }
        long gains = result.moved().stream().filter(WhatIf.Moved::isGain).count();
        return texts.text(
                "whatif.sentence",
                whole(result.after().count(Verdict.VOLDOET)),
                whole(result.before().count(Verdict.VOLDOET)),
                whole(gains),
                whole(result.moved().size() - gains));
    }

    private static int open(WhatIf.State state) {
        return state.count(Verdict.ONBEKEND) + state.count(Verdict.NIET_BEREKENBAAR);
    }

    private String completion(WhatIf result) {
        return choice.asked().changes().isEmpty()
                ? ""
                : result.nobodyGetsLess() ? texts.text("whatif.completion") : texts.text("whatif.takes");
    }

    /** What stays unknown, and which answers nobody has given. */
    private Optional<String> open(WhatIf result) {
        List<String> given = choice.asked().inputs().stream()
                .map(input -> input.substring(0, Math.max(0, input.indexOf('='))))
                .toList();
        List<String> missing = choice.asked().version().inputs().stream()
                .filter(input -> input.indicator() == null && !given.contains(input.name()))
                .map(InputDeclaration::label)
                .map(texts::of)
                .toList();
        int unknown = result.after().count(Verdict.ONBEKEND);
        return unknown == 0 || missing.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.text("whatif.open", whole(unknown), String.join("; ", missing)));
    }

    private ShownTable sides(WhatIfAnswer answer) {
        WhatIf.State before = answer.result().before();
        WhatIf.State after = answer.result().after();
        List<List<Cell>> rows = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            rows.add(List.of(
                    Cell.of(texts.of("outcome", verdict)),
                    areas(before, verdict),
                    areas(after, verdict),
                    difference(after.count(verdict) - before.count(verdict))));
        }
        rows.add(heaviest(texts.text("whatif.heaviest-in"), answer, before.heaviestIn(), after.heaviestIn()));
        rows.add(heaviest(
                texts.text("whatif.heaviest-possible"), answer, before.heaviestPossible(), after.heaviestPossible()));
        rows.add(List.of(
                Cell.of(texts.text("whatif.money"), texts.text("whatif.money.note")),
                euros(before.perYear().euros()),
                euros(after.perYear().euros()),
                euros(after.perYear().euros().subtract(before.perYear().euros()))));
        return new ShownTable(
                texts.text("whatif.sides"),
                List.of(
                        Column.words(texts.text("whatif.column.what")),
                        Column.number(texts.text("whatif.column.now")),
                        Column.number(texts.text("whatif.column.then")),
                        Column.number(texts.text("whatif.column.difference"))),
                rows);
    }

    private Cell areas(WhatIf.State state, Verdict verdict) {
        return Cell.of(
                texts.text("whatif.areas", whole(state.count(verdict))),
                texts.text("question.people", whole(state.residents(verdict))));
    }

    private Cell difference(long difference) {
        String number = whole(Math.abs(difference));
        return Cell.of(difference > 0 ? "+" + number : difference < 0 ? "−" + number : "0");
    }

    private List<Cell> heaviest(String what, WhatIfAnswer answer, long before, long after) {
        long all = answer.result().before().heaviestResidents();
        if (!answer.isWeighed() || all == 0) {
            Cell unknown = Cell.of(texts.text("scale.unknown"));
            return List.of(Cell.of(what, texts.text("scale.not-weighed")), unknown, unknown, unknown);
        }
        return List.of(
                Cell.of(what, texts.text("whatif.heaviest-note", whole(all))),
                share(before, all),
                share(after, all),
                difference(after - before));
    }

    private Cell share(long part, long all) {
        return Cell.of(
                texts.text("question.people", whole(part)),
                texts.text("question.percent", texts.number(100.0 * part / all, 0)));
    }

    private Cell euros(BigDecimal euros) {
        return Cell.of(texts.euros(euros));
    }

    private ShownTable moved(List<WhatIf.Moved> moved) {
        return new ShownTable(
                texts.text("whatif.moved"),
                List.of(
                        Column.words(texts.text("map.area")),
                        Column.number(texts.text("map.residents")),
                        Column.number(texts.text("question.column.weight")),
                        Column.words(texts.text("whatif.column.now")),
                        Column.words(texts.text("whatif.column.then"))),
                moved.stream().map(this::row).toList());
    }

    private List<Cell> row(WhatIf.Moved moved) {
        WhatIf.Subject subject = moved.subject();
        return List.of(
                Cell.linked(
                        subject.applicant().name(),
                        subject.code(),
                        Link.to(Route.AREA, subject.code())
                                .with(Parameter.BOUNDARY_YEAR, choice.asked().boundaryYear())),
                Cell.of(Double.isNaN(subject.residents()) ? texts.text("scale.unknown") : whole(subject.residents())),
                Cell.of(
                        Double.isNaN(subject.weight())
                                ? texts.text("scale.unknown")
                                : texts.number(subject.weight(), 0)),
                Cell.of(texts.of("outcome", moved.before())),
                Cell.of(texts.of("outcome", moved.after())));
    }

    /** From who is certainly in to who is not certainly out: what is unknown lies in between. */
    private SvgImage drawing(WhatIfAnswer answer) {
        List<BandCurve.Point> points = answer.points().stream()
                .map(point -> {
                    int in = point.state().count(Verdict.VOLDOET);
                    return new BandCurve.Point(point.bound().doubleValue(), in, in, in + (double) open(point.state()));
                })
                .toList();
        BandCurve curve = new BandCurve(points, bound());
        return SvgImage.of(
                curve,
                this::plain,
                texts.text("whatif.curve.label", whole(curve.chosen().middle())),
                choice.moving().map(m -> form.label(m.bound())).orElse(""));
    }

    /** Where the bound of the curve stands now, with the change when there is one. */
    private double bound() {
        return choice.moving()
                .map(WhatIfChoice.Moving::bound)
                .map(movable -> movable.findIn(choice.asked().changes())
                        .map(Double::parseDouble)
                        .orElseGet(() -> movable.bound().bound().doubleValue()))
                .orElse(0.0);
    }

    private ShownTable points(WhatIfAnswer answer) {
        List<WhatIf.Point> all = answer.points();
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i += TOLD) {
            WhatIf.State state = all.get(i).state();
            rows.add(List.of(
                    Cell.of(plain(all.get(i).bound().doubleValue())),
                    areas(state, Verdict.VOLDOET),
                    Cell.of(texts.text("whatif.areas", whole(open(state)))),
                    areas(state, Verdict.VOLDOET_NIET)));
        }
        return new ShownTable(
                texts.text("whatif.curve.table"),
                List.of(
                        Column.words(texts.text("whatif.column.bound")),
                        Column.number(texts.of("outcome", Verdict.VOLDOET)),
                        Column.number(texts.text("whatif.column.open")),
                        Column.number(texts.of("outcome", Verdict.VOLDOET_NIET))),
                rows);
    }

    private String plain(double number) {
        int decimals = number == Math.rint(number) ? 0 : 10 * number == Math.rint(10 * number) ? 1 : 2;
        return texts.number(number, decimals);
    }

    private String whole(double number) {
        return texts.number(number, 0);
    }

    private String whole(long number) {
        return texts.number((double) number, 0);
    }

    private List<Download> downloads(WhatIfAnswer answer) {
        Link file = choice.self().on(Route.WHAT_IF_FILE);
        List<Download> all = new ArrayList<>();
        all.add(AnswerPart.offer(texts.text("whatif.moved"), file, WhatIfFiles.AREAS));
        if (!answer.points().isEmpty()) {
            all.add(AnswerPart.offer(texts.text("whatif.curve.table"), file, WhatIfFiles.CURVE));
        }
        all.add(AnswerPart.offer(texts.text("scale.download.all"), file, AnswerPart.ALL));
        return all.stream().collect(Collectors.toUnmodifiableList());
    }
}
