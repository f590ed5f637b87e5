package nl.wijkmaat.editions.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.editions.lists.GemeenteCodes;
import nl.wijkmaat.editions.lists.ListFolder;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/** Reads one file of {@code catalogue/awards}: the published outcomes of the rounds of one scheme. */
final class AwardReader {

    private final Map<String, Scheme> schemes;
    private final Optional<GemeenteCodes> codes;
    private final Problems problems;

    /** @param codes which gemeente existed when; empty when that is not known, so that it cannot be checked */
    AwardReader(Map<String, Scheme> schemes, Optional<GemeenteCodes> codes, Problems problems) {
        this.schemes = schemes;
        this.codes = codes;
        this.problems = problems;
    }

    List<Award> read(YamlMap file) {
        String scheme = file.getText("scheme");
        if (!schemes.containsKey(scheme)) {
            problems.add(file.place("scheme"), "scheme.unknown_scheme", scheme, Closest.hint(scheme, schemes.keySet()));
        }
        List<Award> awards = new ArrayList<>();
        for (YamlMap round : ListFolder.maps(file, "rounds")) {
            int boundaryYear = round.getWhole("boundary_year");
            Map<AreaCode, String> names = new HashMap<>();
            List<AreaCode> winners =
                    readGemeenten(round, "winners", boundaryYear, names).orElse(List.of());
            Award award = new Award(
                    scheme,
                    round.getText("round"),
                    boundaryYear,
                    winners,
                    orNull(readGemeenten(round, "applicants", boundaryYear, names)),
                    round.findWhole("winner_count").orElse(winners.size()),
                    names,
                    round.getLocalText("note"),
                    round.getText("source"));
            if (award.winnerCount() < winners.size()) {
                problems.add(
                        round.place("winner_count"), "scheme.too_many_winners", winners.size(), award.winnerCount());
            }
            round.refuseOtherKeys();
            awards.add(award);
        }
        file.refuseOtherKeys();
        return awards;
    }

    /**
     * A map of codes to names under a key; empty when the key is absent.
     *
     * @param names where the names are put
     */
    private Optional<List<AreaCode>> readGemeenten(YamlMap round, String key, int year, Map<AreaCode, String> names) {
        return round.findMap(key).map(map -> {
            List<AreaCode> found = new ArrayList<>();
            for (String text : map.values().keySet()) {
                Optional<AreaCode> code = AreaCode.findIn(text).filter(c -> c.level() == AreaLevel.GEMEENTE);
                code.ifPresent(gemeente -> names.put(gemeente, map.getText(text)));
                code.ifPresentOrElse(found::add, () -> problems.add(map.place(text), "list.no_gemeente", text));
                code.ifPresent(
                        gemeente -> codes.ifPresent(known -> known.require(gemeente, year, map.place(text), problems)));
            }
            return found;
        });
    }

    private static @Nullable List<AreaCode> orNull(Optional<List<AreaCode>> codes) {
        return codes.orElse(null);
    }
}
