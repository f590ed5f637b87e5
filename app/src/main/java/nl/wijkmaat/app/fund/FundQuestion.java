package nl.wijkmaat.app.fund;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Years;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.replay.Recipe;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.catalogue.method.MethodSpaceFile;
import nl.wijkmaat.editions.fund.FundFile;
import nl.wijkmaat.editions.lists.Networks;
import nl.wijkmaat.engine.Course;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.NamedArea;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.area.Network;
import nl.wijkmaat.engine.burden.BurdenAssembly;
import nl.wijkmaat.engine.burden.BurdenAssembly.Assembled;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.Stacking;
import nl.wijkmaat.engine.burden.multiverse.Multiverse;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import nl.wijkmaat.engine.burden.multiverse.Question;
import nl.wijkmaat.engine.burden.multiverse.ReferenceGroup;
import nl.wijkmaat.engine.fund.FundArea;
import nl.wijkmaat.engine.fund.FundAreas;
import nl.wijkmaat.engine.fund.Key;
import nl.wijkmaat.engine.fund.Memberships;
import nl.wijkmaat.engine.fund.WeightDraws;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Unit;
import org.jspecify.annotations.Nullable;

/** A question about a fund with everything it is answered from: the design, the areas with their burden, the memberships. */
final class FundQuestion {

    /** Draws from which stability and the weight of named areas are told. */
    private static final int MOST_DRAWS = 100;

    private final Shell shell;
    private final FundOptions options;
    private final Atlas atlas;
    private final Years years;
    private final List<Network> networks;
    private final FundFile.Read read;

    private FundQuestion(
            Shell shell, FundOptions options, Atlas atlas, Years years, List<Network> networks, FundFile.Read read) {
        this.shell = shell;
        this.options = options;
        this.atlas = atlas;
        this.years = years;
        this.networks = List.copyOf(networks);
        this.read = read;
    }

    /**
     * What is known of the areas.
     *
     * @param areas by row of the table
     * @param methods weights under one method after another
     * @param revisions weights with revised figures
     * @param assembled what the figures rest on
     */
    record Known(List<FundArea> areas, WeightDraws methods, WeightDraws revisions, Assembled assembled) {}

    static FundQuestion open(Shell shell, FundOptions options) {
        Path file = designFile(shell, options.design);
        Atlas atlas = OpenAtlas.open(shell);
        Years years = OpenAtlas.listYears(atlas, optional(options.year), optional(options.boundaryYear))
                .getFirst();
        List<Network> networks = networks(shell);
        FundFile.Read read =
                FundFile.read(file, String.valueOf(file.getFileName()), known(networks, atlas), options.settings);
        return new FundQuestion(shell, options, atlas, years, networks, read);
    }

    /** Reads a design with what is set, and nothing else. */
    static void check(Shell shell, FundFile.Known known, String design, Map<String, String> settings) {
        Path file = designFile(shell, design);
        FundFile.read(file, String.valueOf(file.getFileName()), known, settings);
    }

    /** What a design may name in this catalogue with these editions. */
    static FundFile.Known known(Shell shell, Atlas atlas) {
        return known(networks(shell), atlas);
    }

    private static List<Network> networks(Shell shell) {
        return Networks.read(shell.catalogue(), _ -> Optional.empty());
    }

    private static FundFile.Known known(List<Network> networks, Atlas atlas) {
        Set<String> lists =
                atlas.listNamedAreaLists().stream().flatMap(FundQuestion::idsOf).collect(Collectors.toSet());
        Set<String> ids = networks.stream().map(Network::id).collect(Collectors.toSet());
        Set<String> shares = atlas.catalogue().indicators().values().stream()
                .filter(FundQuestion::isShareOfResidents)
                .map(Indicator::id)
                .collect(Collectors.toSet());
        return new FundFile.Known(lists, ids, shares);
    }

    private static OptionalInt optional(@Nullable Integer year) {
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }

    private static boolean isShareOfResidents(Indicator indicator) {
        return indicator.unit() == Unit.PERCENT
                && indicator.direction() == Direction.HIGHER_IS_HEAVIER
                && indicator.aggregation() instanceof Aggregation.WeightedMean mean
                && mean.denominator().equals(Indicator.RESIDENTS);
    }

    private static Stream<String> idsOf(NamedAreaList list) {
        return Stream.concat(Stream.of(list.id()), list.selections().stream().map(NamedAreaList.Selection::id));
    }

    /**
     * The file of a design: one of the catalogue by its id, or any file by its path.
     *
     * @throws CommandFailure when there is no such design, or none is named
     */
    static Path designFile(Shell shell, @Nullable String design) {
        Path folder = shell.catalogue().resolve("funds");
        if (design == null) {
            throw CommandFailure.of(ExitCode.USAGE, "fund.which", String.join(", ", listDesigns(folder)));
        }
        Path file = design.endsWith(".yaml") ? Path.of(design) : folder.resolve(design + ".yaml");
        boolean isName = design.matches("[a-z0-9-]+") || design.endsWith(".yaml");
        if (!isName || !Files.isRegularFile(file)) {
            throw CommandFailure.of(
                    ExitCode.NOT_FOUND, "fund.no_design", design, String.join(", ", listDesigns(folder)));
        }
        return file;
    }

    private static List<String> listDesigns(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path methodFile() {
        return shell.findMethodFile(options.method)
                .orElseThrow(() ->
                        CommandFailure.of(ExitCode.NOT_FOUND, "burden.no_method", options.method, shell.catalogue()));
    }

    /** The list of areas that others are held against: that asked for, else the programme of the country, if it has one. */
    private String reference() {
        return options.reference != null
                ? options.reference
                : atlas.findProgramme().map(NamedAreaList::id).orElse("none");
    }

    /** The question as arguments of the command, with its defaults filled in. */
    List<String> arguments() {
        return options.arguments(years, reference());
    }

    String designHash() {
        return Recipe.sha256(designFile(shell, options.design));
    }

    FundFile.Read read() {
        return read;
    }

    Atlas atlas() {
        return atlas;
    }

    Years years() {
        return years;
    }

    FundOptions options() {
        return options;
    }

    /**
     * @param course where it is told how far it is
     * @throws CommandFailure when the engine refuses the question
     */
    Known know(List<Key> keys, Course course) {
        try {
            Stacking.requireLine(options.line);
            return figures(keys, course);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.refused(e);
        }
    }

    private Known figures(List<Key> keys, Course course) {
        MethodSpaceFile.Read methods = MethodSpaceFile.read(methodFile(), atlas.catalogue());
        List<Listed> listed = listed();
        List<CustomArea> custom = listed.stream().map(Listed::custom).toList();
        Assembled assembled = assemble(methods.indicators(), custom);
        BurdenTable table = assembled.table();
        Optional<ReferenceGroup> group = group(table, listed);
        int threads = Runtime.getRuntime().availableProcessors();
        Question asked = Question.of(options.methods, options.seed, threads).withHingeDraws(0);
        asked = group.isPresent() ? asked.against(group.get()) : asked;
        Multiverse multiverse = new Multiverse(table, methods.space(), asked);
        MultiverseResult result = multiverse.run(course);
        int count = Math.min(MOST_DRAWS, options.methods);
        WeightDraws draws = WeightDraws.ofMethods(multiverse, table, group, count);
        WeightDraws revisions = options.compare
                ? WeightDraws.ofRevisions(multiverse, table, group, count)
                : WeightDraws.ofRevisions(multiverse, table, group, 0);
        List<FundArea> areas = new FundAreas(table, memberships(table, listed))
                .listAreas(result, draws, options.line, shares(keys, methods.indicators(), custom)).stream()
                        .map(area -> nameOf(area, listed).map(area::named).orElse(area))
                        .toList();
        return new Known(areas, draws, revisions, assembled);
    }

    private Assembled assemble(List<Indicator> indicators, List<CustomArea> custom) {
        return BurdenAssembly.assemble(
                atlas.getFiguresAcrossYears(years.boundaryYear()),
                options.level.areaLevel(),
                years.year(),
                indicators,
                custom);
    }

    /** By indicator that a key needs, the percentage by row. The indicators of the method stand beside it, as one must be measured. */
    private Map<String, double[]> shares(List<Key> keys, List<Indicator> measured, List<CustomArea> custom) {
        Map<String, double[]> shares = new HashMap<>();
        for (Key key : keys) {
            if (key instanceof Key.PerAffectedResident affected) {
                List<Indicator> both = new ArrayList<>(measured);
                both.removeIf(i -> i.id().equals(affected.indicator()));
                both.add(atlas.catalogue().getIndicator(affected.indicator()));
                assemble(both, custom).table().items().stream()
                        .filter(item -> item.indicator().equals(affected.indicator()))
                        .forEach(item ->
                                shares.put(affected.indicator(), item.figures().amounts()));
            }
        }
        return shares;
    }

    /** A named area of a list, translated into codes of the question. */
    private record Listed(NamedAreaList list, NamedArea area, CustomArea custom) {}

    /** Lists that were formally published; other named areas are no lists that a fund can follow. */
    private List<Listed> listed() {
        List<Listed> listed = new ArrayList<>();
        for (NamedAreaList list : atlas.listNamedAreaLists()) {
            boolean isAsked = list.id().equals(reference());
            for (NamedArea area : list.selections().isEmpty() && !isAsked ? List.<NamedArea>of() : list.areas()) {
                area.findComposition(years.boundaryYear(), options.level.areaLevel())
                        .or(() -> area.compositions().stream()
                                .filter(c -> c.boundaryYear() == years.boundaryYear())
                                .max(Comparator.comparing(c -> c.level())))
                        .flatMap(c -> c.findArea(area.id(), Confidence.MEDIUM))
                        .filter(custom ->
                                custom.members().stream().allMatch(atlas.getTree(years.boundaryYear())::contains))
                        .ifPresent(custom -> listed.add(new Listed(list, area, custom)));
            }
        }
        return listed;
    }

    /** The name of a listed area, which the table knows by its id. */
    private static Optional<String> nameOf(FundArea area, List<Listed> listed) {
        return listed.stream()
                .filter(l -> area.isListed() && l.custom().name().equals(area.code()))
                .map(l -> l.area().name())
                .findFirst();
    }

    /** The name of a network; its id when it is not here. */
    LocalText nameOfNetwork(String id) {
        return networks.stream()
                .filter(network -> network.id().equals(id))
                .map(Network::name)
                .findFirst()
                .orElseGet(() -> new LocalText(id, id));
    }

    private Optional<ReferenceGroup> group(BurdenTable table, List<Listed> listed) {
        String reference = reference();
        if (reference.equals("none")) {
            return Optional.empty();
        }
        if (atlas.listNamedAreaLists().stream().noneMatch(l -> l.id().equals(reference))) {
            throw CommandFailure.of(
                    ExitCode.NOT_FOUND,
                    "burden.no_list",
                    reference,
                    atlas.listNamedAreaLists().stream().map(NamedAreaList::id).toList());
        }
        List<Integer> rows = listed.stream()
                .filter(l -> l.list().id().equals(reference))
                .map(l -> table.getRow(l.custom().name()))
                .toList();
        if (rows.isEmpty()) {
            shell.say("burden.without_reference", reference, years.boundaryYear());
            return Optional.empty();
        }
        return Optional.of(new ReferenceGroup(reference, rows, 0.5));
    }

    private List<Memberships> memberships(BurdenTable table, List<Listed> listed) {
        List<Memberships> memberships = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            BurdenTable.Row at = table.rows().get(row);
            boolean isListed = row >= table.ranked();
            Set<String> lists = new HashSet<>();
            Set<String> gemeenteLists = new HashSet<>();
            for (Listed one : listed) {
                if (isListed ? one.custom().name().equals(at.code()) : holds(one.custom(), at.code())) {
                    lists.addAll(idsWith(one));
                    lists.add(one.area().id());
                }
                if (one.area().gemeente().code().equals(at.gemeente())) {
                    gemeenteLists.addAll(idsWith(one));
                }
            }
            memberships.add(new Memberships(isListed, lists, gemeenteLists, networksOf(at.gemeente())));
        }
        return memberships;
    }

    private static Set<String> idsWith(Listed one) {
        Set<String> ids = new HashSet<>(Set.of(one.list().id()));
        one.list().selections().stream()
                .filter(s -> s.areaIds().contains(one.area().id()))
                .forEach(s -> ids.add(s.id()));
        return ids;
    }

    private static boolean holds(CustomArea area, String code) {
        for (Optional<AreaCode> up = AreaCode.findIn(code);
                up.isPresent();
                up = up.get().parent()) {
            if (area.members().contains(up.get())) {
                return true;
            }
        }
        return false;
    }

    /** Networks on any published member list of which the gemeente stands, as in the counts of {@code wijkmaat count}. */
    private Set<String> networksOf(String gemeente) {
        return networks.stream()
                .filter(n -> n.rosters().stream()
                        .anyMatch(
                                r -> r.members().stream().anyMatch(m -> m.code().equals(gemeente))))
                .map(Network::id)
                .collect(Collectors.toSet());
    }
}
