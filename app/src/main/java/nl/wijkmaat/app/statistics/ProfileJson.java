package nl.wijkmaat.app.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.area.MeantPlace;
import nl.wijkmaat.app.download.FigureRow;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.statistics.Coverage;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Profile;
import nl.wijkmaat.engine.statistics.Provenance;
import nl.wijkmaat.engine.statistics.Value.Measured;
import org.jspecify.annotations.Nullable;

/** A profile as a document for programs: everything there is to say of it, the same in every language. */
public final class ProfileJson {

    private ProfileJson() {}

    /** Maps, lists, strings and numbers, in the order in which they are written. */
    public static Map<String, @Nullable Object> document(MeantPlace meant, Profile profile) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("area", area(meant));
        all.put("year", profile.year());
        all.put("boundary_year", profile.boundaryYear());
        all.put("invented", profile.isInvented());
        all.put("gemeente", profile.gemeente().map(ProfileJson::codeAndName).orElse(null));
        all.put("figures", profile.lines().stream().map(ProfileJson::line).toList());
        all.put(
                "earlier_figures",
                profile.earlier().stream().map(ProfileJson::line).toList());
        Map<String, @Nullable Object> missing = new LinkedHashMap<>();
        profile.countMissingByReason()
                .forEach((reason, count) -> missing.put(reason.name().toLowerCase(Locale.ROOT), count));
        all.put("missing", missing);
        all.put(
                "sources",
                profile.listProvenance().stream().map(ProfileJson::source).toList());
        return all;
    }

    private static Map<String, @Nullable Object> area(MeantPlace meant) {
        Map<String, @Nullable Object> area = new LinkedHashMap<>();
        switch (meant.place()) {
            case Area one -> {
                area.put("code", one.code().code());
                area.put("name", one.name());
                area.put("level", one.level().name().toLowerCase(Locale.ROOT));
                area.put("parent", one.parent().map(AreaCode::code).orElse(null));
            }
            case CustomArea custom -> {
                area.put("code", meant.id());
                area.put("name", custom.name());
                area.put("level", "custom");
                area.put(
                        "members", custom.members().stream().map(AreaCode::code).toList());
                meant.caveat().ifPresent(text -> area.put("caveat", Map.of("nl", text.nl(), "en", text.en())));
            }
        }
        return area;
    }

    private static Map<String, @Nullable Object> line(Profile.Line line) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("indicator", line.indicator().id());
        one.put("domain", line.indicator().domain().id());
        one.put("year", line.year());
        one.put("unit", line.indicator().unit().id());
        one.put("direction", line.indicator().direction().name().toLowerCase(Locale.ROOT));
        one.put("modelled", line.indicator().modelled());
        one.putAll(figure(line.own()));
        one.put("standing", line.standing().name().toLowerCase(Locale.ROOT));
        one.put("gemeente", line.gemeente().map(ProfileJson::figure).orElse(null));
        one.put("country", line.country().map(ProfileJson::figure).orElse(null));
        return one;
    }

    private static Map<String, @Nullable Object> figure(Figure figure) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        putMeasured(one, figure.value() instanceof Measured m ? Optional.of(m) : Optional.empty());
        one.put("missing_reason", missingReason(figure));
        one.put("derived", figure.isDerived());
        if (figure.basis() instanceof Figure.FromParts parts) {
            one.put("coverage", coverage(parts));
        }
        one.put(
                "editions",
                figure.provenance().stream().map(Provenance::edition).distinct().toList());
        return one;
    }

    private static @Nullable String missingReason(Figure figure) {
        String reason = FigureRow.missingReason(figure);
        return reason.isEmpty() ? null : reason;
    }

    private static Map<String, @Nullable Object> coverage(Figure.FromParts parts) {
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
        List<Map<String, @Nullable Object>> missing = new ArrayList<>();
        for (Coverage.MissingPart part : coverage.missing()) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("code", part.code().code());
            entry.put("reason", part.reason().name().toLowerCase(Locale.ROOT));
            entry.put(
                    "share", part.share().isPresent() ? Json.number(part.share().getAsDouble()) : null);
            missing.add(entry);
        }
        one.put("missing", missing);
        Map<String, @Nullable Object> measured = new LinkedHashMap<>();
        putMeasured(measured, parts.ofMeasuredPart());
        one.put("measured_part", measured);
        return one;
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
