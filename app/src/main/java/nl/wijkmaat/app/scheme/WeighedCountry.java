package nl.wijkmaat.app.scheme;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.BurdenAnswer;
import nl.wijkmaat.app.burden.FocusAreas;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.catalogue.method.MethodSpaceFile;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.burden.BurdenAssembly;
import nl.wijkmaat.engine.burden.Stacking;
import nl.wijkmaat.engine.burden.multiverse.Multiverse;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import nl.wijkmaat.engine.burden.multiverse.Question;

/**
 * The burden of all areas of one level, to stand beside their access. It asks the same engine as {@code burden} does, with the same method
 * space, and the focus areas as the group to compare with.
 *
 * @param result over all methods
 * @param stacking on the published figures
 * @param assembled the figures that were used, with their sources
 * @param boundaryYear the year whose boundaries hold
 * @param year newest year of the figures
 * @param programme codes of the areas that lie in a focus area
 * @param methodFile the file with the method space
 */
record WeighedCountry(
        MultiverseResult result,
        Stacking stacking,
        BurdenAssembly.Assembled assembled,
        int boundaryYear,
        int year,
        Set<String> programme,
        Path methodFile) {

    private static final String METHOD = "standard";

    /**
     * @param methods number of methods; with 1 only the reference method on the published figures
     * @throws CommandFailure when the level has no figures in those boundaries
     */
    static WeighedCountry weigh(
            Shell shell, Atlas atlas, AreaLevel level, int boundaryYear, int year, int methods, long seed) {
        Path file = shell.catalogue().resolve("methods").resolve(METHOD + ".yaml");
        MethodSpaceFile.Read read = MethodSpaceFile.read(file, atlas.catalogue());
        FocusAreas focus = FocusAreas.usual(atlas, level, boundaryYear);
        try {
            BurdenAssembly.Assembled assembled = BurdenAssembly.assemble(
                    atlas.getFiguresAcrossYears(boundaryYear), level, year, read.indicators(), focus.customAreas());
            Question question = Question.of(methods, seed, Runtime.getRuntime().availableProcessors());
            question = methods == 1 ? question.onPublishedFigures().withHingeDraws(0) : question;
            question =
                    focus.group(assembled.table(), 0.5).map(question::against).orElse(question);
            MultiverseResult result = new Multiverse(assembled.table(), read.space(), question).run();
            return new WeighedCountry(
                    result,
                    Stacking.of(assembled.table()),
                    assembled,
                    boundaryYear,
                    year,
                    inside(focus, atlas, boundaryYear, level),
                    file);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.refused(e);
        }
    }

    /** What is known already of all wijken, which is the same answer: the same engine, method space, group and draws. */
    static WeighedCountry of(BurdenAnswer answer, Atlas atlas, KnownBurdens.Asked asked) {
        Set<String> programme = new HashSet<>();
        for (int row = 0; row < answer.table().ranked(); row++) {
            if (answer.isInside(row)) {
                programme.add(answer.table().rows().get(row).code());
            }
        }
        return new WeighedCountry(
                answer.result(),
                answer.stacking(),
                answer.assembled(),
                asked.boundaryYear(),
                asked.year(),
                programme,
                atlas.catalogueFolder().resolve("methods").resolve(METHOD + ".yaml"));
    }

    private static Set<String> inside(FocusAreas focus, Atlas atlas, int boundaryYear, AreaLevel level) {
        return atlas.getTree(boundaryYear).listAreas(level).stream()
                .map(Area::code)
                .filter(focus::holds)
                .map(AreaCode::code)
                .collect(Collectors.toSet());
    }
}
