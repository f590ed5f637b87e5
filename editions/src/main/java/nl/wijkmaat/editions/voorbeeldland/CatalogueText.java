package nl.wijkmaat.editions.voorbeeldland;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;

/**
 * What is publicly known of the invented country beside figures, in the formats of the catalogue: which codes changed, which networks there
 * are, where the programme works, which schemes there are and who applied and won.
 */
final class CatalogueText {

    private static final String LABEL = "# Voorbeeldland: verzonnen / invented.\n";

    private final Truth truth;
    private final Country country;
    private final StringBuilder text = new StringBuilder(LABEL);

    private CatalogueText(Truth truth) {
        this.truth = truth;
        this.country = truth.country();
    }

    /** All files, by their path in the catalogue. */
    static Map<String, String> of(Truth truth) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("code-changes/gemeenten.yaml", new CatalogueText(truth).codeChanges());
        files.put("memberships/grote-steden.yaml", new CatalogueText(truth).network(true));
        files.put("memberships/middensteden.yaml", new CatalogueText(truth).network(false));
        truth.programme()
                .ifPresent(programme -> files.put(
                        "focus-areas/" + programme.id() + ".yaml", new CatalogueText(truth).focusAreas(programme)));
        for (Scheme scheme : truth.schemes()) {
            files.put("schemes/" + scheme.id() + ".yaml", new CatalogueText(truth).scheme(scheme));
            files.put("awards/" + scheme.id() + ".yaml", new CatalogueText(truth).awards(scheme));
        }
        return files;
    }

    private CatalogueText line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
        return this;
    }

    private CatalogueText named(int depth, String key, String nl, String en) {
        return line(depth, key + ":").line(depth + 1, "nl: " + nl).line(depth + 1, "en: " + en);
    }

    private String codeChanges() {
        line(0, "id: gemeenten");
        line(0, "invented: true");
        line(0, "covers:");
        line(1, "first_boundary_year: " + country.settings().firstYear());
        line(1, "last_boundary_year: " + Settings.LAST_YEAR);
        line(0, "sources:");
        line(1, "voorbeeldland: Voorbeeldland (verzonnen)");
        named(
                0,
                "note",
                "Samenvoegingen en splitsingen van verzonnen gemeenten.",
                "Mergers and splits of invented gemeenten.");
        Map<Integer, List<AreaChange>> byYear = country.listChanges().stream()
                .filter(change -> change.to().level() == AreaLevel.GEMEENTE)
                .collect(Collectors.groupingBy(AreaChange::year, TreeMap::new, Collectors.toList()));
        line(0, byYear.isEmpty() ? "changes: []" : "changes:");
        byYear.forEach((year, changes) -> {
            line(1, "- date: " + year + "-01-01");
            line(2, "sources: [voorbeeldland]");
            Map<AreaCode, List<AreaCode>> heirs = group(changes, true);
            List<AreaChange> whole = changes.stream()
                    .filter(change ->
                            heirs.getOrDefault(change.from(), List.of()).size() == 1)
                    .toList();
            codes("new", group(whole, false));
            heirs.values().removeIf(list -> list.size() == 1);
            codes("split", heirs);
        });
        return text.toString();
    }

    private static Map<AreaCode, List<AreaCode>> group(List<AreaChange> changes, boolean byOld) {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> byOld ? change.from() : change.to(),
                        TreeMap::new,
                        Collectors.mapping(change -> byOld ? change.to() : change.from(), Collectors.toList())));
    }

    private void codes(String key, Map<AreaCode, List<AreaCode>> codes) {
        if (!codes.isEmpty()) {
            line(2, key + ":");
            codes.forEach((code, others) -> line(3, code + ": " + others));
        }
    }

    /** Networks go about by size in the last year, with exceptions both ways: membership is a fact, not a rule. */
    private String network(boolean large) {
        line(0, "id: " + (large ? "grote_steden" : "middensteden"));
        if (large) {
            named(0, "name", "Grote Steden (verzonnen)", "Large Cities (invented)");
        } else {
            named(0, "name", "Middensteden (verzonnen)", "Medium-sized Cities (invented)");
        }
        line(0, "rosters:");
        Division division = country.getDivision(Settings.LAST_YEAR);
        line(1, "- from: " + Settings.LAST_YEAR + "-01-01");
        line(2, "boundary_year: " + Settings.LAST_YEAR);
        named(2, "note", "Verzonnen netwerk.", "Invented network.");
        line(2, "members:");
        for (Division.Piece gemeente : division.gemeenten()) {
            int residents = country.residents(gemeente, Settings.LAST_YEAR);
            boolean odd = RandomStream.of(
                                    country.settings().seed(),
                                    "network",
                                    Long.parseLong(gemeente.code().code().substring(2)))
                            .below(7)
                    == 0;
            boolean fits = large ? residents >= 80_000 : residents >= 28_000 && residents < 80_000 && !odd;
            if (fits || !large && odd && residents >= 22_000 && residents < 28_000) {
                line(3, gemeente.code() + ": " + gemeente.name());
            }
        }
        return text.toString();
    }

    private String focusAreas(Programme programme) {
        line(0, "id: " + programme.id());
        named(0, "name", programme.name().nl(), programme.name().en());
        named(
                0,
                "caveat",
                "Verzonnen gebieden van een verzonnen programma.",
                "Invented areas of an invented programme.");
        line(0, "selections:");
        line(1, "- id: start");
        named(2, "name", "Gebieden sinds " + programme.startYear(), "Areas since " + programme.startYear());
        line(2, "from: " + programme.startYear() + "-01-01");
        line(2, "sources: [Voorbeeldland (verzonnen)]");
        named(2, "note", "Gekozen volgens docs/voorbeeldland.md.", "Chosen as docs/voorbeeldland.md says.");
        line(2, "areas:");
        programme.inside().forEach(wijk -> line(3, "- " + areaId(wijk)));
        line(0, "areas:");
        for (AreaCode wijk : programme.inside()) {
            Division.Piece area = truth.getArea(wijk, programme.startYear());
            line(1, "- id: " + areaId(wijk));
            line(2, "name: " + area.name());
            Division.Piece last = piecesInside(area, Settings.LAST_YEAR).getFirst();
            line(2, "gemeente: " + last.code().gemeente().orElseThrow());
            line(2, "compositions:");
            composition(programme.startYear(), "wijk", List.of(area));
            composition(Settings.LAST_YEAR, "buurt", piecesInside(area, Settings.LAST_YEAR));
        }
        return text.toString();
    }

    private void composition(int boundaryYear, String level, List<Division.Piece> members) {
        line(3, "- boundary_year: " + boundaryYear);
        line(4, "level: " + level);
        line(4, "members:");
        line(5, "- confidence: high");
        line(6, "sources: [Voorbeeldland (verzonnen)]");
        named(6, "note", "Verzonnen.", "Invented.");
        line(6, "codes:");
        members.forEach(member -> line(7, member.code() + ": " + member.name()));
    }

    /** Buurten of a year of which most cells lie in the area. */
    private List<Division.Piece> piecesInside(Division.Piece area, int year) {
        return country.getDivision(year).buurten().stream()
                .filter(buurt -> 2
                                * Arrays.stream(buurt.cells())
                                        .filter(cell -> Arrays.binarySearch(area.cells(), cell) >= 0)
                                        .count()
                        > buurt.cells().length)
                .toList();
    }

    private static String areaId(AreaCode wijk) {
        return "gebied-" + wijk.code().substring(2).toLowerCase(Locale.ROOT);
    }

    private String scheme(Scheme scheme) {
        line(0, "id: " + scheme.id());
        named(0, "name", scheme.name().nl(), scheme.name().en());
        named(
                0,
                "about",
                "Verzonnen regeling waarvoor elke gemeente een aanvraag kan doen; een ranglijst beslist.",
                "Invented scheme for which every gemeente can apply; a ranking decides.");
        line(0, "ministries: [VRO]");
        line(0, "applicant: gemeente");
        line(0, "versions:");
        for (Scheme.Round round : scheme.rounds()) {
            line(1, "- version: ronde-" + round.year());
            line(2, "from: " + round.year() + "-03-01");
            line(2, "last: " + round.year() + "-09-30");
            line(2, "legal_basis: verzonnen");
            line(2, "inputs:");
            line(3, "- name: application");
            line(4, "type: truth");
            line(4, "label: {nl: er is een aanvraag, en: there is an application}");
            line(4, "origin: {nl: aanvraag, en: application}");
            line(2, "clauses:");
            line(3, "- id: aanvraag");
            line(4, "kind: oordeel");
            line(4, "article: verzonnen artikel 1");
            line(4, "text: {nl: de gemeente heeft een aanvraag gedaan, en: the gemeente has applied}");
            line(4, "requires: {application: true}");
            line(3, "- id: rangschikking");
            line(4, "kind: rangschikking");
            line(4, "article: verzonnen artikel 2");
            line(4, "text: {nl: de aanvraag staat hoog genoeg op de ranglijst, en: the application ranks high enough}");
            line(4, "requires:");
            line(5, "not_published:");
            line(6, "nl: de punten van de ranglijst zijn niet gepubliceerd");
            line(6, "en: the points of the ranking were not published");
            line(2, "sources: [Voorbeeldland (verzonnen)]");
        }
        return text.toString();
    }

    private String awards(Scheme scheme) {
        line(0, "scheme: " + scheme.id());
        line(0, "rounds:");
        for (Scheme.Round round : scheme.rounds()) {
            line(1, "- round: ronde-" + round.year());
            line(2, "boundary_year: " + round.year());
            cases("winners", round, Scheme.Case::won);
            cases("applicants", round, Scheme.Case::applied);
            named(2, "note", "Verzonnen uitslag.", "Invented outcome.");
            line(2, "source: Voorbeeldland (verzonnen)");
        }
        return text.toString();
    }

    private void cases(String key, Scheme.Round round, Predicate<Scheme.Case> which) {
        List<Scheme.Case> cases = round.cases().stream().filter(which).toList();
        line(2, cases.isEmpty() ? key + ": {}" : key + ":");
        cases.forEach(one -> line(
                3,
                one.gemeente() + ": "
                        + truth.getArea(one.gemeente(), round.year()).name()));
    }
}
