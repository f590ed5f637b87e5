package nl.wijkmaat.app.site.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.BurdenAnswer;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.Claim;
import nl.wijkmaat.app.chart.BandCurve;
import nl.wijkmaat.app.chart.SvgImage;
import nl.wijkmaat.app.download.TableFile;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.app.site.ClassNames;
import nl.wijkmaat.app.site.Download;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.app.site.question.QuestionPage.AreaList;
import nl.wijkmaat.app.site.question.QuestionPage.AreaRow;
import nl.wijkmaat.app.site.question.QuestionPage.ClaimShown;
import nl.wijkmaat.app.site.question.QuestionPage.ClassRow;
import nl.wijkmaat.app.site.question.QuestionPage.Division;
import nl.wijkmaat.app.site.question.QuestionPage.Point;
import nl.wijkmaat.app.site.question.QuestionPage.Side;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.MunicipalitySize;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.multiverse.Judgement;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.Band;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.ClassCount;
import nl.wijkmaat.engine.scheme.BurdenBeside;

/** Puts an answer in the words of a page. What is counted comes from the answer; nothing is computed here. */
final class QuestionComposer {

    private static final int ROWS = 50;
    private static final int MOST_HINGES = 3;
    private static final List<Integer> TOLD_LINES = List.of(1, 2, 5, 10, 15, 20, 25, 30, 40, 50);

    private final Atlas atlas;
    private final Texts texts;
    private final QuestionChoice choice;
    private final KnownClaims claims;
    private final ClassNames classNames;

    QuestionComposer(Atlas atlas, Texts texts, QuestionChoice choice, KnownClaims claims) {
        this.atlas = atlas;
        this.texts = texts;
        this.choice = choice;
        this.claims = claims;
        this.classNames = new ClassNames(atlas, texts);
    }

    QuestionPage.Answer compose(BurdenAnswer answer) {
        return compose(answer, false);
    }

    /**
     * What can be said before everything is worked out: nothing of what it hinges on, which is found last, and nothing to take along as if it were
     * the answer.
     */
    QuestionPage.Answer composeProvisional(BurdenAnswer answer) {
        return compose(answer, true);
    }

    private QuestionPage.Answer compose(BurdenAnswer answer, boolean isProvisional) {
        boolean hasProgramme = answer.result().question().reference().isPresent();
        List<List<ClassCount>> curve = claims.curve(choice.asked(), answer);
        List<ClassCount> atLine = curve.get(choice.line() - 1);
        Optional<KnownClaims.Counted> counted =
                hasProgramme ? Optional.of(claims.get(choice.asked(), choice.sure(), answer)) : Optional.empty();
        List<Group> groups = groups(atLine, hasProgramme, answer.hasAreasInside());
        Group group = choice.group()
                .flatMap(id -> groups.stream().filter(g -> g.id().equals(id)).findFirst())
                .orElse(groups.getFirst());
        List<ClassCount> along =
                curve.stream().map(counts -> find(counts, group.id())).toList();
        return new QuestionPage.Answer(
                sentence(answer, atLine, hasProgramme),
                groups,
                drawing(along),
                texts.text("question.curve.of", group.name(), areasName()),
                answer.countsDomains() ? Optional.of(texts.text("question.curve.ties")) : Optional.empty(),
                points(along),
                divisions(atLine, counted, hasProgramme),
                counted.map(c -> claim(answer, c, isProvisional)),
                hasProgramme ? Optional.empty() : Optional.of(withoutClaim()),
                answer.result().methods(),
                answer.table().items().stream()
                        .map(item -> nameOfIndicator(item.indicator()) + " (" + item.year() + ")")
                        .toList(),
                Stream.concat(answer.assembled().absent().stream(), answer.assembled().thin().stream())
                        .map(this::nameOfIndicator)
                        .toList(),
                isProvisional ? List.of() : commands(answer, hasProgramme),
                answer.assembled().provenance(),
                isProvisional ? List.of() : downloads(hasProgramme),
                isProvisional ? Optional.of(provisional(answer)) : Optional.empty());
    }

    private String withoutClaim() {
        return choice.level() == BurdenOptions.Level.gemeente
                ? texts.text("question.without-claim.gemeente")
                : texts.text(
                        "question.without-claim.boundaries",
                        Integer.toString(choice.asked().boundaryYear()));
    }

    private QuestionPage.Provisional provisional(BurdenAnswer answer) {
        int run = answer.result().methods();
        int asked = answer.result().question().methods();
        return new QuestionPage.Provisional(
                texts.text("question.provisional.word", run, asked),
                run < asked
                        ? texts.text("question.provisional", run, asked)
                        : texts.text("question.provisional.last", asked));
    }

    private String areasName() {
        return texts.text("question.areas." + choice.level().name());
    }

    private String sentence(BurdenAnswer answer, List<ClassCount> atLine, boolean hasProgramme) {
        ClassCount shown = find(atLine, hasProgramme ? "programme.outside" : "all.all");
        Object[] told = {
            choice.line(),
            areasName(),
            whole(shown.areas().median()),
            range(shown.areas()),
            whole(shown.residents().median()),
            range(shown.residents()),
            hasProgramme ? texts.of(atlas.nameOfList(answer.focus().name())) : ""
        };
        String counted =
                hasProgramme ? texts.text("question.sentence", told) : texts.text("question.sentence.all", told);
        int unknown = answer.table().countUnknownResidents();
        return unknown == 0 ? counted : counted + " " + texts.text("question.residents.unknown", unknown, areasName());
    }

    private static ClassCount find(List<ClassCount> counts, String id) {
        return counts.stream()
                .filter(count -> Group.id(count).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Group> groups(List<ClassCount> counts, boolean hasProgramme, boolean hasAreasInside) {
        List<Group> groups = new ArrayList<>();
        if (hasProgramme) {
            groups.add(new Group("programme.outside", texts.text("question.group.outside")));
        }
        if (hasAreasInside) {
            groups.add(new Group("programme.inside", texts.text("question.group.inside")));
        }
        groups.add(new Group("all.all", texts.text("question.group.all")));
        String before = hasProgramme ? "outside_" : "";
        for (ClassCount count : counts) {
            if (count.areasInAll() > 0
                    && (count.classification().equals(before + "size_class")
                            || count.classification().equals(before + "network"))) {
                String name = classNames.of(count.name());
                groups.add(new Group(
                        Group.id(count), hasProgramme ? texts.text("question.group.outside-of", name) : name));
            }
        }
        return groups;
    }

    private SvgImage drawing(List<ClassCount> along) {
        List<BandCurve.Point> points = new ArrayList<>();
        for (int i = 0; i < along.size(); i++) {
            Band band = along.get(i).areas();
            points.add(new BandCurve.Point(i + 1, band.low(), band.median(), band.high()));
        }
        BandCurve curve = new BandCurve(points, choice.line());
        return SvgImage.of(
                curve,
                this::whole,
                texts.text("question.curve.label", whole(curve.chosen().middle()), choice.line()),
                texts.text("question.curve.along"));
    }

    private List<Point> points(List<ClassCount> along) {
        return Stream.concat(TOLD_LINES.stream(), Stream.of(choice.line()))
                .distinct()
                .sorted()
                .map(line -> {
                    ClassCount count = along.get(line - 1);
                    return new Point(
                            line,
                            line == choice.line(),
                            choice.self().with(Parameter.LINE, line),
                            whole(count.areas().median()),
                            range(count.areas()),
                            whole(count.residents().median()),
                            range(count.residents()));
                })
                .toList();
    }

    private List<Division> divisions(
            List<ClassCount> atLine, Optional<KnownClaims.Counted> counted, boolean hasProgramme) {
        String before = hasProgramme ? "outside_" : "";
        ClassCount all = find(atLine, hasProgramme ? "programme.outside" : "all.all");
        return List.of(
                division(texts.text("question.by-size"), atLine, before + "size_class", all, counted),
                division(texts.text("question.by-network"), atLine, before + "network", all, counted));
    }

    private Division division(
            String name, List<ClassCount> atLine, String id, ClassCount all, Optional<KnownClaims.Counted> counted) {
        int inNone = all.areasInAll()
                - atLine.stream()
                        .filter(count -> count.classification().equals(id))
                        .mapToInt(ClassCount::areasInAll)
                        .sum();
        List<String> notes = new ArrayList<>();
        notes.add(texts.text("question.classes.sum", whole(all.areas().median())));
        if (inNone > 0) {
            notes.add(texts.text("question.classes.none", inNone));
        }
        return new Division(name, rows(atLine, id, counted), notes);
    }

    private List<ClassRow> rows(List<ClassCount> atLine, String division, Optional<KnownClaims.Counted> counted) {
        return atLine.stream()
                .filter(count -> count.classification().equals(division) && count.areasInAll() > 0)
                .map(count -> new ClassRow(
                        classNames.of(count.name()),
                        texts.number(count.areasInAll(), 0),
                        whole(count.areas().median()),
                        range(count.areas()),
                        whole(count.residents().median()),
                        range(count.residents()),
                        counted.map(c -> verdicts(c, count)).orElse(List.of())))
                .toList();
    }

    private List<String> verdicts(KnownClaims.Counted counted, ClassCount count) {
        return counted.classes().stream()
                .filter(c -> Group.id(c.overMethods()).equals(Group.id(count)))
                .findFirst()
                .map(c -> Stream.of(Judgement.values())
                        .map(verdict -> texts.number(c.areas(verdict), 0))
                        .toList())
                .orElse(List.of());
    }

    private ClaimShown claim(BurdenAnswer answer, KnownClaims.Counted counted, boolean isProvisional) {
        Claim claim = counted.claim();
        List<Side> sides = new ArrayList<>();
        for (Judgement verdict : Judgement.values()) {
            List<Integer> rows = counted.outside(verdict);
            sides.add(new Side(
                    verdict,
                    texts.number(rows.size(), 0),
                    whole(claim.residents(rows)),
                    texts.text("side.text." + verdict.name(), choice.sure(), 100 - choice.sure()) + few(claim, rows),
                    choice.withVerdict(verdict).self(),
                    verdict == choice.verdict()));
        }
        return new ClaimShown(
                sides,
                inside(answer, counted),
                claim.countUnknown() == 0
                        ? texts.text("question.unknown.none")
                        : texts.text("question.unknown", claim.countUnknown()),
                unshared(answer),
                small(answer, counted),
                isProvisional ? List.of() : hinges(counted),
                texts.text(
                        "question.hinges.from",
                        answer.result().question().hingeDraws(),
                        answer.result().methods()),
                list(answer, counted, isProvisional));
    }

    private String unshared(BurdenAnswer answer) {
        List<String> domains = answer.result().listUnmeasuredInReference();
        return domains.isEmpty()
                ? ""
                : texts.text(
                        "question.unshared",
                        domains.stream().map(this::nameOfDomain).collect(Collectors.joining(", ")));
    }

    private String inside(BurdenAnswer answer, KnownClaims.Counted counted) {
        String list = texts.of(atlas.nameOfList(answer.focus().name()));
        return answer.hasAreasInside()
                ? texts.text(
                        "question.inside",
                        counted.inside(Judgement.SURELY).size(),
                        counted.inside(Judgement.UNDECIDED).size(),
                        counted.inside(Judgement.SURELY_NOT).size(),
                        list)
                : texts.text("question.inside.none", areasName(), list);
    }

    /** How many of the areas have few residents, behind what is said of all of them; empty when none has. */
    private String few(Claim claim, List<Integer> rows) {
        List<Integer> few = claim.listFew(rows);
        return few.isEmpty()
                ? ""
                : " "
                        + texts.counted(
                                "question.side.few",
                                few.size(),
                                BurdenBeside.FEW_RESIDENTS,
                                whole(claim.residents(few)));
    }

    /** Of those that surely carry as much outside the programme, how many lie in gemeenten below 100,000 residents. */
    private String small(BurdenAnswer answer, KnownClaims.Counted counted) {
        List<Integer> support = below100Thousand(answer, counted.outside(Judgement.SURELY));
        List<Integer> refutation = below100Thousand(answer, counted.outside(Judgement.SURELY_NOT));
        return texts.text(
                "question.small", support.size(), whole(counted.claim().residents(support)), refutation.size());
    }

    private static List<Integer> below100Thousand(BurdenAnswer answer, List<Integer> rows) {
        return rows.stream().filter(i -> isBelow100Thousand(answer, i)).toList();
    }

    private static boolean isBelow100Thousand(BurdenAnswer answer, int row) {
        return answer.findClass("size_class", row)
                .map(name -> MunicipalitySize.valueOf(name.toUpperCase(java.util.Locale.ROOT)))
                .filter(size -> size.compareTo(MunicipalitySize.FROM_100_000) < 0)
                .isPresent();
    }

    private List<String> hinges(KnownClaims.Counted counted) {
        return counted.hinges().entrySet().stream()
                .limit(MOST_HINGES)
                .map(e -> texts.text(
                        "question.hinge",
                        hinge(e.getKey()),
                        e.getValue(),
                        counted.clearHinges().getOrDefault(e.getKey(), 0)))
                .toList();
    }

    private String hinges(String first, List<String> rivals) {
        return rivals.isEmpty()
                ? texts.text("question.list.hinge", hinge(first))
                : texts.text(
                        "question.list.hinges",
                        hinge(first),
                        rivals.stream().map(this::hinge).collect(Collectors.joining(", ")));
    }

    private String hinge(String id) {
        int colon = id.indexOf(':');
        var language = texts.language() == nl.wijkmaat.app.site.Language.DUTCH
                ? nl.wijkmaat.app.shell.Language.DUTCH
                : nl.wijkmaat.app.shell.Language.ENGLISH;
        String what = Messages.text(language, "hinge." + (colon < 0 ? id : id.substring(0, colon)));
        return colon < 0 ? what : what + " (" + nameOfDomain(id.substring(colon + 1)) + ")";
    }

    private AreaList list(BurdenAnswer answer, KnownClaims.Counted counted, boolean isProvisional) {
        List<Integer> all = counted.outside(choice.verdict());
        int sheets = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int sheet = Math.min(choice.sheet(), sheets);
        AreaTree tree = atlas.getTree(choice.year());
        List<AreaRow> rows = all.stream()
                .skip((long) (sheet - 1) * ROWS)
                .limit(ROWS)
                .map(i -> row(answer, counted.claim(), tree, i, isProvisional))
                .toList();
        List<QuestionPage.SheetLink> links = Stream.iterate(1, i -> i <= sheets, i -> i + 1)
                .filter(i -> i == 1 || i == sheets || Math.abs(i - sheet) <= 2)
                .map(i -> new QuestionPage.SheetLink(i, choice.withSheet(i).self()))
                .toList();
        return new AreaList(texts.of("side.list", choice.verdict()), all.size(), rows, sheet, links);
    }

    private AreaRow row(BurdenAnswer answer, Claim claim, AreaTree tree, int i, boolean isProvisional) {
        BurdenTable.Row row = answer.table().rows().get(i);
        Optional<Band> weight = answer.result().findWeight(i);
        return new AreaRow(
                row.code(),
                row.name(),
                Link.to(Route.AREA, row.code())
                        .with(Parameter.BOUNDARY_YEAR, choice.year())
                        .with(Parameter.YEAR, choice.year()),
                row.code().equals(row.gemeente())
                        ? ""
                        : AreaCode.findIn(row.gemeente())
                                .flatMap(tree::findArea)
                                .map(area -> area.name())
                                .orElse(""),
                Double.isNaN(row.residents()) ? texts.text("map.unknown") : whole(row.residents()),
                row.residents() < BurdenBeside.FEW_RESIDENTS
                        ? texts.text("burden.size.few", BurdenBeside.FEW_RESIDENTS)
                        : "",
                texts.number(100 * claim.share(i), 0),
                weight.map(w -> texts.number(w.median(), 0)).orElse(texts.text("map.unknown")),
                weight.map(w -> texts.text("figure.range", texts.number(w.low(), 0), texts.number(w.high(), 0)))
                        .orElse(""),
                choice.verdict() == Judgement.UNDECIDED && !isProvisional
                        ? claim.findHinge(i)
                                .map(first -> hinges(first, claim.listRivalHinges(i)))
                                .orElse("")
                        : "");
    }

    private List<Download> downloads(boolean hasProgramme) {
        List<Download> all = new ArrayList<>();
        for (String part : QuestionFiles.PARTS) {
            if (hasProgramme || part.equals(QuestionFiles.COUNTS)) {
                Link link = choice.self().on(Route.QUESTION_FILE).with(Parameter.LAYER, part);
                all.add(Download.of(
                        part.equals(QuestionFiles.AREAS)
                                ? texts.text("question.download.areas")
                                : texts.text("question.download.counts"),
                        link,
                        TableFile.FORMATS));
            }
        }
        return all;
    }

    private List<String> commands(BurdenAnswer answer, boolean hasProgramme) {
        List<String> commands = new ArrayList<>();
        if (hasProgramme) {
            commands.add(questionCommand(answer, choice));
        }
        commands.add(command("count", answer, List.of("--heaviest", Integer.toString(choice.line()))));
        return commands;
    }

    static String questionCommand(BurdenAnswer answer, QuestionChoice choice) {
        return command("question", answer, List.of("--sure", Double.toString(choice.sureShare())));
    }

    static String curveCommand(BurdenAnswer answer) {
        return command("count", answer, List.of("--curve"));
    }

    private static String command(String name, BurdenAnswer answer, List<String> more) {
        Object arguments = answer.recipe(name, more).document().get("arguments");
        String written = arguments instanceof List<?> list
                ? String.join(" ", list.stream().map(String::valueOf).toList())
                : "";
        return "./wijkmaat " + name + " " + written;
    }

    private String whole(double number) {
        return texts.number(number, 0);
    }

    private String range(Band band) {
        return texts.text("figure.range", whole(band.low()), whole(band.high()));
    }

    private String nameOfIndicator(String id) {
        return atlas.catalogue()
                .findIndicator(id)
                .map(indicator -> texts.of(indicator.name()))
                .orElse(id);
    }

    private String nameOfDomain(String id) {
        return atlas.catalogue().domains().stream()
                .filter(domain -> domain.id().equals(id))
                .findFirst()
                .map(domain -> texts.of(domain.name()))
                .orElse(id);
    }
}
