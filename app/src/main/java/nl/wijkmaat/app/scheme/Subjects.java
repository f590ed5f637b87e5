package nl.wijkmaat.app.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.scheme.Applicant;
import nl.wijkmaat.engine.scheme.WhatIf.Subject;

/**
 * Every area of one level as a subject of a what-if question: its facts, residents and burden.
 *
 * @param all in code order
 * @param boundaryYear the year whose boundaries hold
 * @param weighed whether their burden is known
 * @param editions that the figures come from
 */
record Subjects(List<Subject> all, int boundaryYear, boolean weighed, List<String> editions) {

    /**
     * @param listed codes that a change put on a list: an area inside such a code counts as listed
     * @param weights of the areas
     */
    static Subjects of(
            Atlas atlas,
            Applicants applicants,
            Applicants.Answers answers,
            AreaLevel level,
            int boundaryYear,
            List<AreaCode> listed,
            AreaWeights weights) {
        Set<String> editions = new HashSet<>(weights.editions());
        List<Subject> all = new ArrayList<>();
        for (Area area : atlas.getTree(boundaryYear).listAreas(level)) {
            AreaCode gemeente = area.code().gemeente().orElseThrow();
            Applicant applicant = applicants.applicant(area, gemeente, Optional.empty(), answers);
            OptionalDouble residents = atlas.findResidents(boundaryYear, area.code());
            all.add(new Subject(
                    area.code().code(),
                    withListings(applicant, area.code(), listed),
                    residents.orElse(Double.NaN),
                    weights.byCode().getOrDefault(area.code().code(), Double.NaN)));
        }
        atlas.listEditions().stream()
                .filter(manifest -> manifest.boundaryYear() == boundaryYear)
                .forEach(manifest -> editions.add(manifest.edition()));
        return new Subjects(
                all,
                boundaryYear,
                !weights.byCode().isEmpty(),
                editions.stream().sorted().toList());
    }

    private static Applicant withListings(Applicant applicant, AreaCode code, List<AreaCode> listed) {
        if (listed.isEmpty()) {
            return applicant;
        }
        Map<String, Applicant.Membership> focus = new HashMap<>(applicant.focusAreas());
        for (Optional<AreaCode> up = Optional.of(code);
                up.isPresent();
                up = up.get().parent()) {
            if (listed.contains(up.get())) {
                focus.put(up.get().code(), Applicant.Membership.INSIDE);
            }
        }
        return new Applicant(applicant.name(), applicant.gemeente(), focus, applicant.isGemeente(), applicant.facts());
    }
}
