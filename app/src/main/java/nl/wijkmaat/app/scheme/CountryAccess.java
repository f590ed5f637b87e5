package nl.wijkmaat.app.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.scheme.AccessCheck;
import nl.wijkmaat.engine.scheme.Applicant;
import nl.wijkmaat.engine.scheme.Fact;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import nl.wijkmaat.engine.statistics.Provenance;

/**
 * Access of every area of one level to one scheme on one day: for each area what the command {@code access} tells of it in these boundaries
 * when nothing is stated.
 *
 * @param scheme the scheme
 * @param version the rules of that day; empty when no version speaks of it
 * @param day of the test
 * @param boundaryYear the year whose boundaries hold
 * @param areas in code order
 * @param verdicts the outcome of each area
 * @param provenance the figures on which an outcome rests; none when the rules ask for no figure
 */
public record CountryAccess(
        Scheme scheme,
        Optional<SchemeVersion> version,
        LocalDate day,
        int boundaryYear,
        List<Area> areas,
        List<Verdict> verdicts,
        List<Provenance> provenance) {

    public CountryAccess {
        areas = List.copyOf(areas);
        verdicts = List.copyOf(verdicts);
        provenance = List.copyOf(provenance);
    }

    /** @param boundaryYear one of those of which there are editions */
    public static CountryAccess of(
            Atlas atlas, SchemeCatalogue catalogue, Scheme scheme, LocalDate day, AreaLevel level, int boundaryYear) {
        List<Area> areas = atlas.getTree(boundaryYear).listAreas(level);
        AccessCheck check = new AccessCheck(catalogue.lists());
        Optional<SchemeVersion> version = scheme.findVersion(day);
        Applicants applicants = new Applicants(atlas, boundaryYear, day, List.of());
        Applicants.Answers answers = version.map(v -> applicants.answers(v.inputs()))
                .orElseGet(() -> new Applicants.Answers(Map.of(), Map.of()));
        List<Verdict> verdicts = new ArrayList<>();
        Set<Provenance> provenance = new LinkedHashSet<>();
        for (Area area : areas) {
            AreaCode gemeente = area.code().gemeente().orElseThrow();
            Applicant applicant = applicants.applicant(area, gemeente, Optional.empty(), answers);
            verdicts.add(version.map(rules -> check.verdict(rules, applicant, day))
                    .orElseGet(() -> check.access(scheme, applicant, day).verdict()));
            for (Fact fact : applicant.facts().values()) {
                if (fact instanceof Fact.Amount(var _, var figure) && figure != null) {
                    provenance.addAll(figure.provenance());
                }
            }
        }
        return new CountryAccess(scheme, version, day, boundaryYear, areas, verdicts, List.copyOf(provenance));
    }
}
