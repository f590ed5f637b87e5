package nl.wijkmaat.app.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.area.MeantPlace;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Crossing;
import nl.wijkmaat.app.download.FigureRow;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.Relation;
import nl.wijkmaat.engine.statistics.Coverage;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Profile;
import nl.wijkmaat.engine.statistics.Provenance;
import nl.wijkmaat.engine.statistics.Value.Measured;
import org.jspecify.annotations.Nullable;

/** A profile as a document for programs: everything there is to say of it, the same in every language. */
public final class ProfileJson {

    private final Atlas atlas;
    private final MeantPlace meant;
    private final Profile profile;
    private final boolean listsMissingParts;
    private final boolean listsEarlier;

    /**
     * @param listsMissingParts whether each part without a figure is named; else they are counted by reason
     * @param listsEarlier whether the newest earlier figures of what is missing this year are there; else they are counted
     */
    public ProfileJson(
            Atlas atlas, MeantPlace meant, Profile profile, boolean listsMissingParts, boolean listsEarlier) {
        this.atlas = atlas;
        this.meant = meant;
        this.profile = profile;
        this.listsMissingParts = listsMissingParts;
        this.listsEarlier = listsEarlier;
    }

    /** Maps, lists, strings and numbers, in the order in which they are written. */
    public Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("area", area());
        all.put("year", profile.year());
        all.put("boundary_year", profile.boundaryYear());
        all.put("invented", profile.isInvented());
        all.put("gemeente", profile.gemeente().map(ProfileJson::codeAndName).orElse(null));
        all.put("figures", profile.lines().stream().map(this::line).toList());
        all.put("indicators_with_earlier_figures", profile.earlier().size());
        if (listsEarlier) {
            all.put(
                    "earlier_figures",
                    profile.earlier().stream().map(this::line).toList());
        }
        Map<String, @Nullable Object> missing = new LinkedHashMap<>();
        profile.countMissingByReason().forEach((reason, count) -> missing.put(id(reason), count));
        all.put("missing", missing);
        all.put(
                "sources",
                profile.listProvenance().stream().map(ProfileJson::source).toList());
        return all;
    }

    private Map<String, @Nullable Object> area() {
        Map<String, @Nullable Object> area = new LinkedHashMap<>();
        switch (meant.place()) {
            case Area one -> {
                area.put("code", one.code().code());
                area.put("name", one.name());
                area.put("level", id(one.level()));
                area.put("parent", one.parent().map(AreaCode::code).orElse(null));
            }
            case CustomArea custom -> {
                area.put("code", meant.id());
                area.put("name", custom.name());
                area.put("level", "custom");
                area.put(
                        "members", custom.members().stream().map(AreaCode::code).toList());
                meant.caveat().ifPresent(text -> {
                    Map<String, String> caveat = new LinkedHashMap<>();
                    caveat.put("nl", text.nl());
                    caveat.put("en", text.en());
                    area.put("caveat", caveat);
                });
            }
        }
        return area;
    }

    private Map<String, @Nullable Object> line(Profile.Line line) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("indicator", line.indicator().id());
        one.put("domain", line.indicator().domain().id());
        one.put("year", line.year());
        one.put("unit", line.indicator().unit().id());
        one.put("direction", id(line.indicator().direction()));
        one.put("modelled", line.indicator().modelled());
        one.putAll(figure(line.own()));
        if (line.restsOnFew()) {
            one.put("rests_on_few", true);
        }
        List<Map<String, @Nullable Object>> crossings = crossings(line);
        if (!crossings.isEmpty()) {
            one.put("crossings", crossings);
        }
        one.put("standing", id(line.standing()));
        one.put("gemeente", line.gemeente().map(this::figure).orElse(null));
        one.put("country", line.country().map(this::figure).orElse(null));
        return one;
    }

    /** An amount with its range, or the reason why there is none; what does not apply is left out. */
    private Map<String, @Nullable Object> figure(Figure figure) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        if (figure.value() instanceof Measured measured) {
            putMeasured(one, Optional.of(measured));
        } else {
            one.put("value", null);
        }
        one.put("missing_reason", missingReason(figure));
        switch (figure.basis()) {
            case Figure.FromParts parts -> {
                one.put("derived", true);
                one.put("coverage", coverage(parts, figure));
            }
            case Figure.PutTogetherBefore _ -> one.put("derived", true);
            case Figure.Published _ -> {}
        }
        if (!figure.provenance().isEmpty()) {
            one.put(
                    "editions",
                    figure.provenance().stream()
                            .map(Provenance::edition)
                            .distinct()
                            .toList());
        }
        return one;
    }

    private static @Nullable String missingReason(Figure figure) {
        String reason = FigureRow.missingReason(figure);
        return reason.isEmpty() ? null : reason;
    }

    private Map<String, @Nullable Object> coverage(Figure.FromParts parts, Figure figure) {
        Coverage coverage = parts.coverage();
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("parts", coverage.parts());
        one.put("measured_parts", coverage.measuredParts());
        one.put("empty_parts", coverage.emptyParts());
        one.put("share_of", coverage.shareOf());
        one.put(
                "measured_share",
                coverage.measuredShare().isPresent()
                        ? Json.number(coverage.measuredShare().getAsDouble())
                        : null);
        one.put(
                "weight_year",
                coverage.weightYear().isPresent() ? coverage.weightYear().getAsInt() : null);
        one.put("stand_in", figure.findStandIn().orElse(null));
        Map<String, @Nullable Object> missing = new LinkedHashMap<>();
        coverage.countByReason().forEach((reason, count) -> missing.put(id(reason), count));
        one.put("missing", missing);
        if (listsMissingParts) {
            one.put(
                    "missing_parts",
                    coverage.missing().stream().map(ProfileJson::missingPart).toList());
        }
        Map<String, @Nullable Object> measured = new LinkedHashMap<>();
        putMeasured(measured, parts.ofMeasuredPart());
        one.put("measured_part", measured);
        return one;
    }

    private static Map<String, @Nullable Object> missingPart(Coverage.MissingPart part) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("code", part.code().code());
        one.put("reason", id(part.reason()));
        one.put("share", part.share().isPresent() ? Json.number(part.share().getAsDouble()) : null);
        return one;
    }

    /** How the place's own figure came from other boundaries, or why it did not; empty where it is of these boundaries. */
    private List<Map<String, @Nullable Object>> crossings(Profile.Line line) {
        List<Map<String, @Nullable Object>> crossings = new ArrayList<>();
        for (Crossing crossing : atlas.listCrossings(profile.place(), line.own(), profile.boundaryYear())) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("from_boundary_year", crossing.fromBoundaryYear());
            one.put(
                    "by_way_of_boundary_year",
                    crossing.middleYear().isPresent() ? crossing.middleYear().getAsInt() : null);
            one.put("relation", crossing.relation().map(ProfileJson::relation).orElse("of_parts"));
            switch (crossing.relation().orElse(null)) {
                case Relation.Same same ->
                    one.put(
                            "grounds",
                            same.grounds().stream()
                                    .sorted()
                                    .map(ProfileJson::id)
                                    .toList());
                case Relation.Merged merged ->
                    one.put(
                            "sources",
                            merged.sources().stream().map(AreaCode::code).toList());
                case Relation.Changed changed -> one.put("why", id(changed.why()));
                case null -> {}
            }
            crossings.add(one);
        }
        return crossings;
    }

    private static String relation(Relation relation) {
        return switch (relation) {
            case Relation.Same _ -> "same";
            case Relation.Merged _ -> "merged";
            case Relation.Changed _ -> "changed";
        };
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void putMeasured(Map<String, @Nullable Object> into, Optional<Measured> measured) {
        into.put("value", measured.map(m -> Json.number(m.amount())).orElse(null));
        into.put("low", measured.map(m -> Json.number(m.range().low())).orElse(null));
        into.put("high", measured.map(m -> Json.number(m.range().high())).orElse(null));
    }

    private static Map<String, @Nullable Object> codeAndName(Area area) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("code", area.code().code());
        one.put("name", area.name());
        return one;
    }

    private static Map<String, @Nullable Object> source(Provenance source) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("edition", source.edition());
        one.put("source", source.source());
        one.put("publisher", source.publisher());
        one.put("table", source.table());
        one.put("year", source.year());
        one.put("boundary_year", source.boundaryYear());
        one.put("licence", source.licence());
        one.put("retrieved", source.retrieved().toString());
        one.put("invented", source.invented());
        return one;
    }
}
