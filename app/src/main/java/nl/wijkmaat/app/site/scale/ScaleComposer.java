package nl.wijkmaat.app.site.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.chart.BandStrip;
import nl.wijkmaat.app.chart.SvgImage;
import nl.wijkmaat.app.scheme.ScaleAnswer;
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
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.burden.Spread;
import nl.wijkmaat.engine.scheme.ClauseBite;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.ScaleReport.Case;
import nl.wijkmaat.engine.scheme.ScaleReport.Count;
import nl.wijkmaat.engine.scheme.ScaleReport.Findings;
import nl.wijkmaat.engine.scheme.ScaleReport.Pair;
import nl.wijkmaat.engine.scheme.ScaleTest;
import nl.wijkmaat.engine.scheme.WinsByChance;
import nl.wijkmaat.engine.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** Puts a scale test in the words of a page. Every figure comes from the answer; here is only decided on which side it stands. */
final class ScaleComposer {

    private final Atlas atlas;
    private final SchemeCatalogue catalogue;
    private final Texts texts;
    private final ScaleChoice choice;
    private final ClassNames classNames;

    ScaleComposer(Atlas atlas, SchemeCatalogue catalogue, Texts texts, ScaleChoice choice) {
        this.atlas = atlas;
        this.catalogue = catalogue;
        this.texts = texts;
        this.choice = choice;
        this.classNames = new ClassNames(atlas, texts);
    }

    /** A round by its id, a closed list by its name. */
    String nameOfRound(String id) {
        ClosedList list = catalogue.lists().get(id);
        return choice.isOfLists() && list != null ? texts.of(list.name()) : texts.round(id);
    }

    ScalePage.Answer compose(ScaleAnswer answer) {
        Findings shown = answer.listFindings().getLast();
        Sides sides = new Sides();
        sides.addTests(shown);
        sides.addClasses(shown);
        sides.addClauses(answer.bites());
        sides.addWinners(shown);
        return new ScalePage.Answer(
                sentence(shown),
                shown.plain().noTest() == ScaleTest.NoTest.TOO_FEW_CASES
                        ? Optional.of(texts.text("scale.few", shown.plain().winners(), ScaleTest.FEWEST_WINNERS))
                        : Optional.empty(),
                sides.supports,
                sides.undecided,
                sides.against,
                classes(shown.bySize(), texts.text("scale.by-size"), texts.text("scale.column.size")),
                classes(shown.byNetwork(), texts.text("scale.by-network"), texts.text("scale.column.network")),
                rounds(answer),
                clauses(answer.bites()),
                pairs(answer, shown),
                choice.command(),
                atlas.listEditions().stream()
                        .filter(edition -> answer.editions().contains(edition.edition()))
                        .toList(),
                downloads());
    }

    private String sentence(Findings shown) {
        return texts.text("scale.sentence", ratio(shown.plain())) + " "
                + shown.findAtEqualBurden()
                        .map(equal -> texts.text("scale.sentence.equal", ratio(equal)))
                        .orElseGet(() -> texts.text("scale.sentence.not-weighed"));
    }

    private String ratio(ScaleTest.Result result) {
        return texts.number(result.sizeRatio(), 2);
    }

    private String p(ScaleTest.Result result) {
        return result.findP().map(p -> texts.number(p, 4)).orElse("");
    }

    /** What a finding means for the claim that larger gemeenten win more often. */
    private final class Sides {
        private final List<String> supports = new ArrayList<>();
        private final List<String> undecided = new ArrayList<>();
        private final List<String> against = new ArrayList<>();

        private void addTests(Findings shown) {
            addTest(texts.text("scale.test.plain"), shown.plain());
            shown.findAtEqualBurden()
                    .ifPresentOrElse(
                            equal -> addTest(texts.text("scale.test.equal"), equal),
                            () -> undecided.add(texts.text("scale.side.not-weighed")));
            if (shown.findAtEqualBurden().isPresent() && shown.withoutBurden() > 0) {
                undecided.add(texts.counted(
                        "scale.side.without-burden",
                        shown.withoutBurden(),
                        shown.plain().contenders()));
            }
        }

        private void addTest(String which, ScaleTest.Result result) {
            ScaleTest.NoTest none = result.noTest();
            if (none != null) {
                undecided.add(texts.text("scale.side.no-test", which, texts.of("scale.no-test", none)));
            } else if (result.findP().orElseThrow() > ScaleAnswer.LEVEL) {
                undecided.add(texts.text(
                        "scale.side.chance",
                        which,
                        p(result),
                        texts.number(100 * result.power(ScaleAnswer.EFFECT, ScaleAnswer.LEVEL), 0)));
            } else if (result.sizeRatio() > 1) {
                supports.add(texts.text("scale.side.larger", which, ratio(result), p(result)));
            } else {
                against.add(texts.text("scale.side.smaller", which, ratio(result), p(result)));
            }
        }

        /**
         * A class is told when it lies outside what chance gives, plainly, and wholly in the larger or the smaller half of those that could
         * have won. The table beside it has all.
         */
        private void addClasses(Findings shown) {
            for (Count count : shown.bySize()) {
                boolean isMore = count.won() > count.byChance().high();
                int side = shown.sideOfMiddle(count);
                if (side != 0 && (isMore || count.won() < count.byChance().low())) {
                    String told = texts.text(
                            "scale.side.class", classNames.of(count.name()), count.won(), range(count.byChance()));
                    (side > 0 == isMore ? supports : against).add(told);
                }
            }
        }

        private void addClauses(List<ClauseBite> bites) {
            int unknown = 0;
            for (ClauseBite bite : bites) {
                String rule = texts.of(bite.clause().text());
                if (Double.isNaN(bite.difference())) {
                    unknown++;
                } else if (bite.difference() > 0) {
                    supports.add(texts.text("scale.side.bite-small", rule, points(bite.difference())));
                } else if (bite.difference() < 0) {
                    against.add(texts.text("scale.side.bite-large", rule, points(-bite.difference())));
                }
                if (bite.clause().tiedToScale()) {
                    supports.add(texts.text("scale.side.tied", rule));
                }
            }
            if (unknown > 0) {
                undecided.add(texts.text("scale.side.bite-unknown", unknown, bites.size()));
            }
        }

        private void addWinners(Findings shown) {
            int winners = shown.plain().winners();
            if (shown.winnersBelowMedian() > 0) {
                against.add(texts.text("scale.side.below-median", shown.winnersBelowMedian(), winners));
            }
            if (!shown.smallestWinners().isEmpty()) {
                against.add(texts.text(
                        "scale.side.smallest",
                        String.join(
                                ", ",
                                shown.smallestWinners().stream()
                                        .map(this::named)
                                        .toList())));
            }
            if (shown.bySize().stream().anyMatch(count -> count.applied() == null)) {
                undecided.add(texts.text("scale.side.applied"));
            }
        }

        private String named(Case winner) {
            return winner.name() + " (" + texts.number((double) winner.residents(), 0) + ")";
        }
    }

    private String points(double share) {
        return texts.number(100 * share, 1);
    }

    private String range(WinsByChance wins) {
        return wins.low() == wins.high()
                ? texts.number(wins.low(), 0)
                : texts.text("scale.range", wins.low(), wins.high());
    }

    private ShownTable classes(List<Count> counts, String caption, String first) {
        double top = counts.stream()
                .mapToDouble(c -> Math.max(
                        c.won(), Math.max(c.byChance().high(), c.atEqualBurden().high())))
                .max()
                .orElse(1);
        Interval scale = new Interval(0, Math.max(1, top));
        return new ShownTable(
                caption,
                List.of(
                        Column.words(first),
                        Column.number(texts.text("scale.column.gemeenten")),
                        Column.number(texts.text("scale.column.may-win")),
                        Column.number(texts.text("scale.column.applied")),
                        Column.number(texts.text("scale.column.won")),
                        Column.words(texts.text("scale.column.picture", texts.number(scale.high(), 0))),
                        Column.number(texts.text("scale.column.chance")),
                        Column.number(texts.text("scale.column.equal"))),
                counts.stream().map(count -> row(count, scale)).toList());
    }

    private List<Cell> row(Count count, Interval scale) {
        boolean isWeighed = count.wonWeighed() > 0 || count.atEqualBurden().high() > 0;
        List<BandStrip.Band> bands = new ArrayList<>();
        bands.add(band(BandStrip.Group.CHANCE, count.byChance(), count.mayWin()));
        if (isWeighed) {
            bands.add(band(BandStrip.Group.CHANCE_AT_EQUAL_BURDEN, count.atEqualBurden(), count.mayWin()));
        }
        BandStrip strip = new BandStrip(
                new BandStrip.Own(count.won(), new Interval(count.won(), count.won())), bands, Optional.empty(), scale);
        Integer applied = count.applied();
        return List.of(
                Cell.of(classNames.of(count.name())),
                whole(count.gemeenten()),
                whole(count.mayWin()),
                Cell.of(applied == null ? texts.text("scale.unknown") : texts.number(applied, 0)),
                Cell.of(
                        texts.number(count.won(), 0),
                        texts.text("scale.share", texts.number(100.0 * count.won() / count.gemeenten(), 0))),
                Cell.drawn(SvgImage.of(strip), ""),
                Cell.of(range(count.byChance()), expected(count.byChance())),
                isWeighed
                        ? Cell.of(range(count.atEqualBurden()), expected(count.atEqualBurden()))
                        : Cell.of(texts.text("scale.unknown")));
    }

    private static BandStrip.Band band(BandStrip.Group group, WinsByChance wins, int areas) {
        return new BandStrip.Band(group, new Spread(wins.low(), wins.expected(), wins.high(), Math.max(1, areas)));
    }

    private String expected(WinsByChance wins) {
        return texts.text("scale.expected", texts.number(wins.expected(), 1));
    }

    private Cell whole(int number) {
        return Cell.of(texts.number(number, 0));
    }

    private ShownTable rounds(ScaleAnswer answer) {
        return new ShownTable(
                texts.text("scale.rounds"),
                List.of(
                        Column.words(texts.text("scale.column.round")),
                        Column.number(texts.text("scale.column.won")),
                        Column.number(texts.text("scale.column.may-win")),
                        Column.number(texts.text("scale.column.ratio")),
                        Column.number(texts.text("scale.column.ratio-equal"))),
                answer.listFindings().stream().map(this::round).toList());
    }

    private List<Cell> round(Findings findings) {
        boolean isAll = findings.id().equals("all");
        Link link = choice.withRound(isAll ? Optional.empty() : Optional.of(findings.id()))
                .self();
        return List.of(
                Cell.linked(isAll ? texts.text("scale.all") : nameOfRound(findings.id()), "", link),
                whole(findings.plain().winners()),
                whole(findings.plain().contenders()),
                tested(findings.plain()),
                findings.findAtEqualBurden()
                        .map(this::tested)
                        .orElseGet(() -> Cell.of(texts.text("scale.unknown"), texts.text("scale.not-weighed"))));
    }

    private Cell tested(ScaleTest.Result result) {
        ScaleTest.@Nullable NoTest none = result.noTest();
        return Cell.of(
                texts.text("scale.times", ratio(result)),
                none == null ? texts.text("scale.p", p(result)) : texts.of("scale.no-test", none));
    }

    private ShownTable clauses(List<ClauseBite> bites) {
        return new ShownTable(
                texts.text("scale.clauses"),
                List.of(
                        Column.words(texts.text("scheme.column.rule")),
                        Column.words(texts.text("scheme.column.article")),
                        Column.number(texts.text("scale.column.bite"))),
                bites.stream()
                        .map(bite -> List.of(
                                Cell.of(
                                        texts.of(bite.clause().text()),
                                        bite.clause().tiedToScale() ? texts.text("scheme.tied-to-scale") : ""),
                                Cell.of(bite.clause().article()),
                                Double.isNaN(bite.difference())
                                        ? Cell.of(texts.text("scale.unknown"), texts.text("scale.bite-unknown"))
                                        : Cell.of(points(bite.difference()), texts.text("scale.points"))))
                        .toList());
    }

    private ShownTable pairs(ScaleAnswer answer, Findings shown) {
        return new ShownTable(
                texts.text("scale.pairs"),
                List.of(
                        Column.words(texts.text("scale.column.winner")),
                        Column.words(texts.text("scale.column.other")),
                        Column.words(texts.text("scale.column.why"))),
                shown.pairs().stream().map(pair -> pair(answer, pair)).toList());
    }

    private List<Cell> pair(ScaleAnswer answer, Pair pair) {
        return List.of(
                gemeente(pair.winner()),
                gemeente(pair.other()),
                Cell.of(texts.of(answer.getReason(pair).told())));
    }

    private Cell gemeente(Case each) {
        return Cell.linked(
                each.name(),
                texts.text("scale.pair", texts.number((double) each.residents(), 0), texts.number(each.burden(), 1)),
                Link.to(Route.GAP, each.gemeente().code()).with(Parameter.DATE, choice.day()));
    }

    private List<Download> downloads() {
        Link file = choice.self().on(Route.SCALE_FILE);
        return List.of(
                AnswerPart.offer(texts.text("scale.download.counts"), file, ScaleFiles.COUNTS),
                AnswerPart.offer(texts.text("scale.download.tests"), file, ScaleFiles.TESTS),
                AnswerPart.offer(texts.text("scale.download.clauses"), file, ScaleFiles.CLAUSES),
                AnswerPart.offer(texts.text("scale.download.pairs"), file, ScaleFiles.PAIRS),
                AnswerPart.offer(texts.text("scale.download.all"), file, AnswerPart.ALL));
    }
}
