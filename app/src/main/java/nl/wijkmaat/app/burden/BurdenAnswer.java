package nl.wijkmaat.app.burden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import nl.wijkmaat.app.atlas.Making;
import nl.wijkmaat.app.replay.Recipe;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.editions.catalogue.method.MethodSpaceFile;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.MunicipalitySize;
import nl.wijkmaat.engine.area.Network;
import nl.wijkmaat.engine.burden.BurdenAssembly.Assembled;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.Classification;
import nl.wijkmaat.engine.burden.RowGroups;
import nl.wijkmaat.engine.burden.Stacking;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace;
import nl.wijkmaat.engine.burden.multiverse.Multiverse;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import nl.wijkmaat.engine.burden.multiverse.Option;
import nl.wijkmaat.engine.burden.multiverse.Question;
import nl.wijkmaat.engine.burden.multiverse.ReferenceGroup;
import nl.wijkmaat.engine.statistics.Provenance;

/** The answer to a question about burden: stacking on the published figures, and what all methods say. */
public final class BurdenAnswer {

    private final BurdenQuestion question;
    private final Assembled assembled;
    private final FocusAreas focus;
    private final Stacking stacking;
    private final List<Classification> classifications;
    private final MultiverseResult result;

    private BurdenAnswer(
            BurdenQuestion question,
            Assembled assembled,
            FocusAreas focus,
            Stacking stacking,
            List<Classification> classifications,
            MultiverseResult result) {
        this.question = question;
        this.assembled = assembled;
        this.focus = focus;
        this.stacking = stacking;
        this.classifications = classifications;
        this.result = result;
    }

    /** Says of every area what all methods say of it. */
    static BurdenAnswer of(BurdenQuestion question) {
        return of(question, (all, _) -> all, List.of(), Making.unwatched());
    }

    /**
     * Counts areas and residents by class as well.
     *
     * @param lines the percentages of heaviest areas at which they are counted, beside those that reach the reference group
     */
    static BurdenAnswer counting(BurdenQuestion question, List<Integer> lines) {
        return counting(question, lines, List.of(), Making.unwatched());
    }

    /**
     * The same, while somebody looks on.
     *
     * @param looks after how many methods it is shown what those say, rising; what is shown then is not told on what it hinges
     */
    static BurdenAnswer counting(
            BurdenQuestion question, List<Integer> lines, List<Integer> looks, Making<BurdenAnswer> making) {
        return of(question, (all, classes) -> all.countedBy(classes, lines), looks, making);
    }

    private static BurdenAnswer of(
            BurdenQuestion question,
            BiFunction<Question, List<Classification>, Question> counted,
            List<Integer> looks,
            Making<BurdenAnswer> making) {
        try {
            Stacking.requireLine(question.options().line);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.refused(e);
        }
        making.requireWanted();
        MethodSpaceFile.Read methods = question.methodSpace();
        FocusAreas focus = question.focusAreas();
        Assembled assembled = question.assemble(methods.indicators(), focus);
        making.requireWanted();
        try {
            BurdenTable table = assembled.table();
            Optional<ReferenceGroup> group = focus.group(table, question.options().referenceBurden.share);
            List<Classification> classes = classifications(question, table, focus);
            Question asked = counted.apply(
                    Question.of(
                            question.options().methods,
                            question.options().seed,
                            question.options().threads()),
                    classes);
            asked = question.options().published ? asked.onPublishedFigures() : asked;
            asked = group.isPresent() ? asked.against(group.get()) : asked;
            Stacking stacking = Stacking.of(table);
            Multiverse multiverse = new Multiverse(table, methods.space(), asked);
            int run = 0;
            for (int look : looks) {
                multiverse.advance(look - run, making);
                run = look;
                making.show(new BurdenAnswer(question, assembled, focus, stacking, classes, multiverse.result()));
            }
            return new BurdenAnswer(question, assembled, focus, stacking, classes, multiverse.run(making));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.refused(e);
        }
    }

    /** By size of the gemeente, by network, and inside or outside the focus areas; and everything together. */
    private static List<Classification> classifications(BurdenQuestion question, BurdenTable table, FocusAreas focus) {
        List<Classification> all = new ArrayList<>();
        int rows = table.rows().size();
        all.add(new Classification("all", List.of("all"), Collections.nCopies(rows, 0)));
        Map<String, Double> residents = RowGroups.residentsByGemeente(table);
        List<Integer> size = new ArrayList<>();
        for (BurdenTable.Row row : table.rows()) {
            double people = residents.getOrDefault(row.gemeente(), 0.0);
            size.add(people > 0 ? MunicipalitySize.of(Math.round(people)).ordinal() : -1);
        }
        List<String> sizes = Arrays.stream(MunicipalitySize.values())
                .map(s -> s.name().toLowerCase(Locale.ROOT))
                .toList();
        Classification bySize = new Classification("size_class", sizes, size);
        Classification byNetwork = byNetwork(question, table);
        all.add(bySize);
        all.add(byNetwork);
        if (!focus.customAreas().isEmpty()) {
            List<Boolean> inside = table.rows().stream()
                    .map(row -> AreaCode.findIn(row.code()).map(focus::holds).orElse(true))
                    .toList();
            List<Integer> programme = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                programme.add(i >= table.ranked() ? -1 : inside.get(i) ? 0 : 1);
            }
            all.add(new Classification("programme", List.of("inside", "outside"), programme));
            all.add(outside(bySize, inside));
            all.add(outside(byNetwork, inside));
        }
        return all;
    }

    /** The same classes, of areas outside the programme only: a claim about those is answered for those. */
    private static Classification outside(Classification by, List<Boolean> inside) {
        List<Integer> classOf = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            classOf.add(inside.get(i) ? -1 : by.classOf().get(i));
        }
        return new Classification("outside_" + by.id(), by.classes(), classOf);
    }

    /** A gemeente counts with the last member list known on the day; one on several lists counts with the first. */
    private static Classification byNetwork(BurdenQuestion question, BurdenTable table) {
        List<Network> networks = question.networks();
        List<String> ids = new ArrayList<>(networks.stream().map(Network::id).toList());
        ids.add("other");
        List<Integer> classOf = new ArrayList<>();
        for (BurdenTable.Row row : table.rows()) {
            int found = row.gemeente().isEmpty() ? -1 : networks.size();
            for (int n = networks.size() - 1; n >= 0 && found >= 0; n--) {
                boolean member = networks.get(n).rosters().stream()
                        .anyMatch(roster ->
                                roster.members().stream().anyMatch(m -> m.code().equals(row.gemeente())));
                found = member ? n : found;
            }
            classOf.add(found);
        }
        return new Classification("network", ids, classOf);
    }

    /**
     * How to give this answer again.
     *
     * @param more settings of the command itself, beside those of every question about burden
     */
    public Recipe recipe(String command, List<String> more) {
        BurdenOptions options = question.options();
        List<String> arguments = new ArrayList<>(options.arguments(question.year(), question.boundaryYear()));
        arguments.addAll(more);
        return new Recipe(
                        command,
                        arguments,
                        assembled.provenance().stream().map(Provenance::edition).toList())
                .withMethodSpace(options.method, question.methodFile())
                .withCatalogue(question.catalogueFolder(), question.listCatalogueParts());
    }

    BurdenQuestion question() {
        return question;
    }

    public Assembled assembled() {
        return assembled;
    }

    public BurdenTable table() {
        return assembled.table();
    }

    public MultiverseResult result() {
        return result;
    }

    /** What was run, laid anew for those that want to run some of its methods otherwise: kept, it would fill the memory of a site. */
    Multiverse layMultiverse() {
        return new Multiverse(table(), question.methodSpace().space(), result.question());
    }

    /**
     * Whether there are methods that count heavy domains. Areas with the same count are equal under those methods and cross a line
     * together.
     */
    public boolean countsDomains() {
        return question.methodSpace().space().between().stream()
                .map(Option::choice)
                .anyMatch(MethodSpace.Between.Stacked.class::isInstance);
    }

    public Stacking stacking() {
        return stacking;
    }

    public FocusAreas focus() {
        return focus;
    }

    public Stacking.Count stacking(int row) {
        return stacking.count(row, question.options().line);
    }

    public boolean isInside(int row) {
        return findClass("programme", row).map("inside"::equals).orElse(false);
    }

    /**
     * Whether any area of the level lies as a whole inside the programme. None does where the programme is made of smaller areas in these
     * boundaries.
     */
    public boolean hasAreasInside() {
        return IntStream.range(0, table().ranked()).anyMatch(this::isInside);
    }

    /** The class of a row in a division; empty when it is in none, or there is no such division here. */
    public Optional<String> findClass(String division, int row) {
        return classifications.stream()
                .filter(c -> c.id().equals(division))
                .filter(c -> c.classOf().get(row) >= 0)
                .map(c -> c.classes().get(c.classOf().get(row)))
                .findFirst();
    }
}
