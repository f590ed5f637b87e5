package nl.wijkmaat.editions.lists;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.problem.Texts;
import nl.wijkmaat.editions.yaml.YamlFile;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;

/**
 * Which codes were those of a gemeente in which year: {@code catalogue/gemeenten.yaml}. Lists that people typed are held against it, so that a
 * mistake is found without any edition at hand. Of years outside the file the nearest year in it tells.
 */
public final class GemeenteCodes {

    private static final String FILE = "gemeenten.yaml";

    private final int firstYear;
    private final int lastYear;
    private final Map<String, Years> years;

    /** The first and the last year of a code. */
    private record Years(int first, int last) {}

    private GemeenteCodes(int firstYear, int lastYear, Map<String, Years> years) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.years = years;
    }

    /**
     * @param catalogue the catalogue folder
     * @param problems where what is wrong in the file is gathered
     * @return empty when the catalogue has no such file, or it is wrong: then nothing can be held against it
     */
    public static Optional<GemeenteCodes> read(Path catalogue, Problems problems) {
        Path file = catalogue.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        int before = problems.count();
        Optional<GemeenteCodes> codes = YamlFile.read(file, FILE, problems).map(GemeenteCodes::of);
        return problems.count() > before ? Optional.empty() : codes;
    }

    private static GemeenteCodes of(YamlMap file) {
        file.listTexts("sources");
        int firstYear = file.getWhole("first_year");
        int lastYear = file.getWhole("last_year");
        Map<String, Years> years = new LinkedHashMap<>();
        for (YamlMap group : file.getList("gemeenten").maps()) {
            Years own = new Years(group.getWhole("first"), group.getWhole("last"));
            if (own.first() < firstYear || own.last() > lastYear || own.first() > own.last()) {
                file.problems().add(group.place(), "list.years_outside", own.first(), own.last(), firstYear, lastYear);
            }
            for (YamlText code : group.listTexts("codes")) {
                if (AreaCode.findIn(code.text())
                        .filter(c -> c.level() == AreaLevel.GEMEENTE)
                        .isEmpty()) {
                    file.problems().add(code.place(), "list.no_gemeente", code.text());
                } else if (years.putIfAbsent(code.text(), own) != null) {
                    file.problems().add(code.place(), "scheme.twice", code.text());
                }
            }
            group.refuseOtherKeys();
        }
        file.refuseOtherKeys();
        return new GemeenteCodes(firstYear, lastYear, years);
    }

    /** Whether the code was that of a gemeente in the year, or in the nearest year that is known. */
    public boolean existed(AreaCode gemeente, int year) {
        Years own = years.get(gemeente.code());
        int known = Math.clamp(year, firstYear, lastYear);
        return own != null && own.first() <= known && known <= own.last();
    }

    /** Adds a problem when the code was no gemeente in the year; it tells when it was one, or what is near. */
    public void require(AreaCode gemeente, int year, Place place, Problems problems) {
        if (!existed(gemeente, year)) {
            problems.add(place, "list.gemeente_absent", gemeente, year, when(gemeente, year));
        }
    }

    /**
     * As {@link #require}, and only for a year of the file: of others the codes are not known, and a figure must not be refused on a
     * guess.
     */
    public Optional<LocalText> findWhyAbsent(AreaCode gemeente, int year) {
        return year < firstYear || year > lastYear || existed(gemeente, year)
                ? Optional.empty()
                : Optional.of(Texts.text("list.gemeente_absent", gemeente, year, when(gemeente, year)));
    }

    private LocalText when(AreaCode gemeente, int year) {
        Years own = years.get(gemeente.code());
        return own == null
                ? Texts.text("list.never_gemeente", firstYear, lastYear, Closest.hint(gemeente.code(), codesOf(year)))
                : Texts.text("list.gemeente_in", own.first(), own.last());
    }

    private List<String> codesOf(int year) {
        return years.keySet().stream()
                .filter(code -> existed(new AreaCode(code), year))
                .toList();
    }
}
