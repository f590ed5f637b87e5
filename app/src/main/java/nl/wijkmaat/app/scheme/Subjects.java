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
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.scheme.Applicant;
import nl.wijkmaat.engine.scheme.GemeenteBurden;
import nl.wijkmaat.engine.scheme.WhatIf.Subject;
import nl.wijkmaat.engine.statistics.Provenance;

/**
 * Every area of one level as a subject of a what-if question: its facts, residents and burden.
 *
 * @param all in code order
 * @param boundaryYear the year whose boundaries hold
 * @param weighed whether their burden is known
 * @param editions that the figures come from
 */
record Subjects(List<Subject> all, int boundaryYear, boolean weighed, List<String> editions) {

    /** @param listed codes that a change put on a list: an area inside such a code counts as listed */
    static Subjects of(
            Shell shell,
            Atlas atlas,
            Applicants applicants,
            Applicants.Answers answers,
            AreaLevel level,
            int boundaryYear,
            List<AreaCode> listed) {
        Set<String> editions = new HashSet<>();
        Map<String, Double> weights = weights(shell, atlas, level, boundaryYear, editions);
        List<Subject> all = new ArrayList<>();
        for (Area area : atlas.getTree(boundaryYear).listAreas(level)) {
            AreaCode gemeente = area.code().gemeente().orElseThrow();
            Applicant applicant = applicants.applicant(area, gemeente, Optional.empty(), answers);
            OptionalDouble residents = atlas.findResidents(boundaryYear, area.code());
            all.add(new Subject(
                    area.code().code(),
                    withListings(applicant, area.code(), listed),
                    residents.orElse(Double.NaN),
                    weights.getOrDefault(area.code().code(), Double.NaN)));
        }
        atlas.listEditions().stream()
                .filter(manifest -> manifest.boundaryYear() == boundaryYear)
                .forEach(manifest -> editions.add(manifest.edition()));
        return new Subjects(
                all,
                boundaryYear,
                !weights.isEmpty(),
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

    /** The weight under the reference method; of gemeenten that of the wijken in which their residents live. */
    private static Map<String, Double> weights(
            Shell shell, Atlas atlas, AreaLevel level, int boundaryYear, Set<String> editions) {
        AreaLevel weighedLevel = level == AreaLevel.GEMEENTE ? AreaLevel.WIJK : level;
        if (atlas.getTree(boundaryYear).listAreas(weighedLevel).size() < 2) {
            return Map.of();
        }
        WeighedCountry weighed;
        try {
            weighed = WeighedCountry.weigh(shell, atlas, weighedLevel, boundaryYear, boundaryYear, 1, 1);
        } catch (CommandFailure notMeasured) {
            return Map.of();
        }
        weighed.assembled().provenance().stream().map(Provenance::edition).forEach(editions::add);
        if (level == AreaLevel.GEMEENTE) {
            return GemeenteBurden.of(weighed.result());
        }
        Map<String, Double> weights = new HashMap<>();
        for (int i = 0; i < weighed.assembled().table().ranked(); i++) {
            String code = weighed.assembled().table().rows().get(i).code();
            weighed.result().findReferenceWeight(i).ifPresent(weight -> weights.put(code, weight));
        }
        return weights;
    }
}
