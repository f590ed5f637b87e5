package nl.wijkmaat.app.site.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Kept;
import nl.wijkmaat.app.atlas.Sought;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.burden.BurdenAnswer;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.FocusAreas;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.editions.catalogue.method.MethodSpaceFile;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.area.Place;
import nl.wijkmaat.engine.burden.BurdenAssembly;
import nl.wijkmaat.engine.burden.BurdenAssembly.Assembled;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.Spread;
import nl.wijkmaat.engine.burden.Stacking;
import nl.wijkmaat.engine.burden.multiverse.Judgement;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.Provenance;

/** Finds what weighs on a place in the answer that all pages share, and puts those beside it that readers compare with. */
public final class PlaceBurdens {

    private static final String METHOD_SPACE = "standard";

    private final Atlas atlas;
    private final KnownBurdens known;
    private final Kept<Composed, Published> composed;
    private final Kept<Found, Burden> found;

    /** What a page shows of a row; putting groups beside it looks at all areas of the level. */
    private record Found(KnownBurdens.Asked asked, String code, int boundaryYear) {}

    /** An area that was put together: not one of those that all methods were run for. */
    private record Composed(CustomArea area, int year) {}

    /** What the published figures say of a composed area. */
    private record Published(Assembled assembled, Stacking stacking, FocusAreas focus) {}

    public PlaceBurdens(Atlas atlas, KnownBurdens known) {
        this.atlas = atlas;
        this.known = known;
        this.composed = new Kept<>(64, () -> atlas.store().importCount());
        this.found = new Kept<>(1024, () -> atlas.store().importCount());
    }

    /**
     * What weighs on a place.
     *
     * @param place in the boundaries that the page was asked for
     * @param id under which it may stand among the focus areas
     * @param boundaryYear those boundaries
     * @param year the year that the page was asked for; it holds only where no usual answer does
     */
    public Burden find(Place place, String id, int boundaryYear, int year) {
        Optional<BurdenOptions.Level> level = level(place);
        if (level.isEmpty()) {
            return new Burden.Absent(Burden.Why.TOO_LARGE);
        }
        try {
            return switch (place) {
                case Area area -> ofArea(area, boundaryYear);
                case CustomArea custom -> ofComposed(custom, id, level.get(), boundaryYear, year);
            };
        } catch (CommandFailure | IllegalArgumentException nothingMeasured) {
            return new Burden.Absent(Burden.Why.NOT_MEASURED);
        }
    }

    /**
     * The question in which an area is weighed: that of the boundaries of the page where focus areas can be put beside it in them, else the
     * usual one where it is the same area.
     */
    public Optional<KnownBurdens.Asked> findAsked(Area area, int boundaryYear) {
        return level(area).map(level -> {
            KnownBurdens.Asked own = new KnownBurdens.Asked(level, boundaryYear, boundaryYear);
            return known.isBesideFocusAreas(own)
                    ? own
                    : known.findUsual(level)
                            .filter(usual -> atlas.isSameArea(area.code(), boundaryYear, usual.boundaryYear()))
                            .orElse(own);
        });
    }

    private Burden ofArea(Area area, int boundaryYear) {
        KnownBurdens.Asked asked = findAsked(area, boundaryYear).orElseThrow();
        return inAnswer(asked, area.code().code(), boundaryYear);
    }

    private Burden inAnswer(KnownBurdens.Asked asked, String code, int boundaryYear) {
        return switch (known.seek(asked)) {
            case Sought.NotYet<BurdenAnswer>(Wait why, Optional<BurdenAnswer> provisional) ->
                new Burden.Pending(
                        why,
                        provisional.map(first -> new Burden.Provisional(
                                ofRow(first, asked, code, boundaryYear),
                                first.result().methods(),
                                first.result().question().methods())));
            case Sought.There<BurdenAnswer>(BurdenAnswer answer) ->
                found.get(new Found(asked, code, boundaryYear), () -> ofRow(answer, asked, code, boundaryYear));
        };
    }

    private Burden.Known ofRow(BurdenAnswer answer, KnownBurdens.Asked asked, String code, int boundaryYear) {
        return new Weighed(answer, asked, answer.table().getRow(code), boundaryYear).burden();
    }

    /** A focus area stands in the usual answer; of any other that is put together the published figures tell the position. */
    private Burden ofComposed(CustomArea area, String id, BurdenOptions.Level level, int boundaryYear, int year) {
        Optional<KnownBurdens.Asked> usual =
                known.findUsual(BurdenOptions.Level.wijk).filter(asked -> isFocusArea(id, asked.boundaryYear()));
        if (usual.isPresent()) {
            return inAnswer(usual.get(), id, boundaryYear);
        }
        Optional<Area> single = atlas.getTree(boundaryYear).findSingle(area);
        if (single.isPresent()) {
            return ofArea(single.get(), boundaryYear);
        }
        CustomArea own = CustomArea.of("own", boundaryYear, area.members());
        Published published = composed.get(new Composed(own, year), () -> assemble(own, level.areaLevel(), year));
        return new Weighed(
                        published.assembled,
                        published.stacking,
                        published.focus,
                        Optional.empty(),
                        level.areaLevel(),
                        year,
                        boundaryYear,
                        published.assembled.table().getRow("own"),
                        boundaryYear)
                .burden();
    }

    private boolean isFocusArea(String id, int boundaryYear) {
        return FocusAreas.usual(atlas, AreaLevel.WIJK, boundaryYear).customAreas().stream()
                .anyMatch(area -> area.name().equals(id));
    }

    private Published assemble(CustomArea own, AreaLevel level, int year) {
        FocusAreas focus = FocusAreas.usual(atlas, level, own.boundaryYear());
        List<CustomArea> compared = new ArrayList<>(focus.customAreas());
        compared.add(own);
        MethodSpaceFile.Read methods = MethodSpaceFile.read(
                atlas.catalogueFolder().resolve("methods").resolve(METHOD_SPACE + ".yaml"), atlas.catalogue());
        Assembled assembled = BurdenAssembly.assemble(
                atlas.getFiguresAcrossYears(own.boundaryYear()), level, year, methods.indicators(), compared);
        return new Published(assembled, Stacking.of(assembled.table()), focus);
    }

    private static Optional<BurdenOptions.Level> level(Place place) {
        AreaLevel level = switch (place) {
            case Area area -> area.level();
            case CustomArea custom -> custom.members().getFirst().level();
        };
        return level.isInside(AreaLevel.PROVINCE)
                ? Optional.of(BurdenOptions.Level.valueOf(level.name().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** One row of an answer, with the groups that stand beside it. */
    private final class Weighed {
        private final Assembled assembled;
        private final Stacking stacking;
        private final FocusAreas focus;
        private final Optional<BurdenAnswer> answer;
        private final AreaLevel level;
        private final int year;
        private final int boundaryYear;
        private final int row;
        private final int askedBoundaryYear;

        private Weighed(
                Assembled assembled,
                Stacking stacking,
                FocusAreas focus,
                Optional<BurdenAnswer> answer,
                AreaLevel level,
                int year,
                int boundaryYear,
                int row,
                int askedBoundaryYear) {
            this.assembled = assembled;
            this.stacking = stacking;
            this.focus = focus;
            this.answer = answer;
            this.level = level;
            this.year = year;
            this.boundaryYear = boundaryYear;
            this.row = row;
            this.askedBoundaryYear = askedBoundaryYear;
        }

        private Weighed(BurdenAnswer answer, KnownBurdens.Asked asked, int row, int askedBoundaryYear) {
            this(
                    answer.assembled(),
                    answer.stacking(),
                    answer.focus(),
                    Optional.of(answer),
                    asked.level().areaLevel(),
                    asked.year(),
                    asked.boundaryYear(),
                    row,
                    askedBoundaryYear);
        }

        private BurdenTable table() {
            return assembled.table();
        }

        private boolean isRanked() {
            return row < table().ranked();
        }

        Burden.Known burden() {
            List<Provenance> provenance = assembled.provenance();
            return new Burden.Known(
                    level,
                    year,
                    boundaryYear,
                    boundaryYear != askedBoundaryYear,
                    findGemeente().map(Area::name),
                    residents(),
                    weight(),
                    domains(),
                    stacking.count(row, Burden.Known.LINE),
                    beside(),
                    focus.customAreas().isEmpty()
                            ? Optional.empty()
                            : atlas.findProgramme().map(NamedAreaList::name),
                    answer.filter(a -> isRanked() && a.isInside(row)).isPresent(),
                    answer.map(a -> a.recipe("burden", List.of()).line()),
                    provenance);
        }

        private Optional<Area> findGemeente() {
            String code = table().rows().get(row).gemeente();
            return level == AreaLevel.GEMEENTE || code.isEmpty()
                    ? Optional.empty()
                    : atlas.getTree(boundaryYear).findArea(AreaCode.parse(code));
        }

        private Burden.Measure residents() {
            IntToDoubleFunction people = i -> table().rows().get(i).residents();
            double own = people.applyAsDouble(row);
            Optional<Spread> country = ranked(_ -> true, people);
            Optional<Spread> gemeente = ofGemeente(people);
            Optional<Spread> areas = focusAreas(people);
            double top = DoubleStream.concat(
                            DoubleStream.of(own),
                            List.of(country, gemeente, areas).stream()
                                    .flatMap(Optional::stream)
                                    .mapToDouble(Spread::high))
                    .filter(d -> !Double.isNaN(d))
                    .max()
                    .orElse(1);
            return new Burden.Measure(own, point(own), country, gemeente, areas, Math.max(1, top));
        }

        private Optional<Burden.Weight> weight() {
            if (answer.isEmpty() || !isRanked()) {
                return Optional.empty();
            }
            MultiverseResult result = answer.get().result();
            return result.findWeight(row).map(band -> {
                IntToDoubleFunction median = i ->
                        result.findWeight(i).map(MultiverseResult.Band::median).orElse(Double.NaN);
                Burden.Measure measure = new Burden.Measure(
                        band.median(),
                        new Interval(band.low(), band.high()),
                        Optional.of(Spread.ofPercentiles(table().ranked())),
                        ofGemeente(median),
                        ranked(answer.get()::isInside, median),
                        100);
                return new Burden.Weight(result.methods(), band, measure);
            });
        }

        private List<Burden.Position> domains() {
            List<Burden.Position> positions = new ArrayList<>();
            for (Domain domain : atlas.catalogue().domains()) {
                if (domain.isBurdenDomain()) {
                    positions.add(position(domain));
                }
            }
            return positions;
        }

        private Burden.Position position(Domain domain) {
            int d = table().domains().indexOf(domain.id());
            if (d < 0) {
                return new Burden.Position(
                        domain,
                        new Burden.Measure(
                                Double.NaN,
                                new Interval(0, 0),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                100),
                        0,
                        0,
                        isThin(domain) ? Burden.Absence.TOO_FEW_AREAS : Burden.Absence.NO_SOURCE);
            }
            IntToDoubleFunction place = i -> orMissing(stacking.findDomain(i, d));
            double own = place.applyAsDouble(row);
            Burden.Measure measure = new Burden.Measure(
                    own,
                    point(own),
                    Optional.of(Spread.ofPercentiles(table().ranked())),
                    ofGemeente(place),
                    focusAreas(place),
                    100);
            List<Integer> items = table().listItems(domain.id());
            int measured = (int) items.stream()
                    .filter(item -> !table().items().get(item).figures().isMissing(row))
                    .count();
            return new Burden.Position(domain, measure, measured, items.size(), Burden.Absence.NOT_HERE);
        }

        private boolean isThin(Domain domain) {
            return assembled.thin().stream()
                    .flatMap(id -> atlas.catalogue().findIndicator(id).stream())
                    .anyMatch(indicator -> indicator.domain().equals(domain));
        }

        private Optional<Burden.Beside> beside() {
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            MultiverseResult result = answer.get().result();
            OptionalDouble share = result.findComparableShare(row);
            List<String> unshared = result.listUnmeasuredInReference();
            return share.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Burden.Beside(
                            100 * share.getAsDouble(),
                            result.methods(),
                            isRanked() ? result.findHinge(row, Judgement.SURE).map(this::hinge) : Optional.empty(),
                            isRanked()
                                    ? result.listRivalHinges(row, Judgement.SURE).stream()
                                            .map(this::hinge)
                                            .toList()
                                    : List.of(),
                            atlas.catalogue().domains().stream()
                                    .filter(domain -> unshared.contains(domain.id()))
                                    .map(Domain::name)
                                    .toList()));
        }

        private LocalText hinge(String id) {
            String[] parts = id.split(":", 2);
            LocalText what = Messages.text("hinge." + parts[0]);
            return atlas.catalogue().domains().stream()
                    .filter(domain -> parts.length > 1 && domain.id().equals(parts[1]))
                    .findFirst()
                    .map(domain -> new LocalText(
                            what.nl() + " (" + domain.name().nl() + ")",
                            what.en() + " (" + domain.name().en() + ")"))
                    .orElse(what);
        }

        private Optional<Spread> ofGemeente(IntToDoubleFunction figure) {
            String gemeente = table().rows().get(row).gemeente();
            return level == AreaLevel.GEMEENTE || gemeente.isEmpty()
                    ? Optional.empty()
                    : ranked(i -> table().rows().get(i).gemeente().equals(gemeente), figure);
        }

        private Optional<Spread> ranked(IntPredicate which, IntToDoubleFunction figure) {
            return Spread.of(IntStream.range(0, table().ranked()).filter(which).mapToDouble(figure));
        }

        private Optional<Spread> focusAreas(IntToDoubleFunction figure) {
            return Spread.of(focus.customAreas().stream()
                    .mapToInt(area -> table().getRow(area.name()))
                    .mapToDouble(figure));
        }

        /** Of a figure that is missing nothing is drawn, so its range does not matter. */
        private static Interval point(double figure) {
            return Interval.point(Double.isNaN(figure) ? 0 : figure);
        }

        private static double orMissing(OptionalDouble figure) {
            return figure.isPresent() ? figure.getAsDouble() : Double.NaN;
        }
    }
}
