package nl.wijkmaat.app.statistics;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkmaat.app.area.MeantPlace;
import nl.wijkmaat.app.area.PlaceFinder;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.download.FigureRow;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.app.shell.YearOptions;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Profile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wijkmaat profile PLACE}: what is known of a place, beside its gemeente and the Netherlands. */
@Command(name = "profile")
public final class ProfileCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "PLACE", descriptionKey = "profile.place")
    private List<String> place = List.of();

    @Mixin
    private YearOptions years = new YearOptions();

    @Option(names = "--members", paramLabel = "CODE", split = ",", descriptionKey = "profile.members")
    private List<String> members = List.of();

    @Option(names = "--members-file", paramLabel = "FILE", descriptionKey = "profile.members-file")
    private @Nullable Path membersFile;

    @Option(names = "--confidence", paramLabel = "LEVEL", defaultValue = "low", descriptionKey = "profile.confidence")
    private Sureness confidence = Sureness.low;

    @Option(names = "--compare", descriptionKey = "profile.compare")
    private boolean compare;

    @Option(names = "--earlier", descriptionKey = "profile.with-earlier")
    private boolean earlier;

    @Option(names = "--all", descriptionKey = "profile.all")
    private boolean all;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    /** How sure the codes of a named area must be, as people type it. */
    enum Sureness {
        low(Confidence.LOW),
        medium(Confidence.MEDIUM),
        high(Confidence.HIGH);

        private final Confidence atLeast;

        Sureness(Confidence atLeast) {
            this.atLeast = atLeast;
        }
    }

    public ProfileCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        List<AreaCode> codes = listMembers();
        if (place.isEmpty() && codes.isEmpty()) {
            throw CommandFailure.of(ExitCode.USAGE, "profile.no_place");
        }
        Atlas atlas = OpenAtlas.open(shell);
        PlaceFinder finder = new PlaceFinder(atlas);
        String text = String.join(" ", place);
        MeantPlace meant = codes.isEmpty()
                ? finder.find(text, years.year(), years.boundaryYear(), confidence.atLeast)
                : finder.custom(
                        text.isBlank() ? shell.text("profile.own_area") : text,
                        codes,
                        years.year(),
                        years.boundaryYear());
        Profile profile = Profile.of(
                atlas.getFiguresAcrossYears(meant.boundaryYear()),
                meant.place(),
                atlas.catalogue().indicators().values(),
                meant.year());
        switch (format) {
            case csv -> csv(atlas, meant, profile).writeCsv(shell.out());
            case json -> Json.writeLines(new ProfileJson(atlas, meant, profile, all, earlier).document(), shell.out());
            case table -> new ProfileText(shell, atlas, meant, profile).write(shell.out(), all, earlier);
        }
        return ExitCode.DONE.number();
    }

    private Grid csv(Atlas atlas, MeantPlace meant, Profile profile) {
        Grid grid = new Grid(FigureRow.COLUMNS.subList(0, FigureRow.CONTRACT_COLUMNS));
        List<Profile.Line> lines = new ArrayList<>(profile.lines());
        if (earlier) {
            lines.addAll(profile.earlier());
        }
        String name = shell.labelled(atlas, meant.place().name());
        add(grid, FigureRow.codeOf(meant.place()), name, profile, lines.stream().map(Profile.Line::own));
        if (compare) {
            profile.gemeente()
                    .ifPresent(gemeente ->
                            addArea(grid, atlas, gemeente, profile, lines, line -> line.gemeente().stream()));
            atlas.getTree(profile.boundaryYear())
                    .findArea(AreaCode.NETHERLANDS)
                    .ifPresent(
                            country -> addArea(grid, atlas, country, profile, lines, line -> line.country().stream()));
        }
        return grid;
    }

    private void addArea(
            Grid grid,
            Atlas atlas,
            Area area,
            Profile profile,
            List<Profile.Line> lines,
            Function<Profile.Line, Stream<Figure>> figureOf) {
        add(
                grid,
                area.code().code(),
                shell.labelled(atlas, area.name()),
                profile,
                lines.stream().flatMap(figureOf));
    }

    private static void add(Grid grid, String area, String name, Profile profile, Stream<Figure> figures) {
        figures.forEach(figure -> grid.addTexts(FigureRow.row(profile.boundaryYear(), area, name, figure)
                .texts()
                .subList(0, FigureRow.CONTRACT_COLUMNS)));
    }

    /** The codes of a custom area from the option and the file; empty when neither is given. */
    private List<AreaCode> listMembers() {
        List<AreaCode> codes = new ArrayList<>();
        for (String member : members) {
            codes.add(AreaCode.findIn(member)
                    .orElseThrow(() -> CommandFailure.of(ExitCode.BAD_INPUT, "place.no_code", member)));
        }
        if (membersFile != null) {
            readMembers(membersFile, codes);
        }
        return codes;
    }

    /** One code per line; what follows a comma, semicolon, tab or hash is left aside, and so is a heading on the first line. */
    private static void readMembers(Path file, List<AreaCode> into) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "import.no_such_path", file);
        } catch (CharacterCodingException e) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "place.file_not_text", file);
        } catch (IOException e) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "place.file_unreadable", file, String.valueOf(e.getMessage()));
        }
        int before = into.size();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i)
                    .replaceAll("[,;\\t#].*", "")
                    .replace("\uFEFF", "")
                    .replace("\"", "")
                    .strip();
            int line = i + 1;
            if (text.isEmpty() || line == 1 && AreaCode.findIn(text).isEmpty()) {
                continue;
            }
            into.add(AreaCode.findIn(text)
                    .orElseThrow(
                            () -> CommandFailure.of(ExitCode.BAD_INPUT, "place.no_code_in_file", file, line, text)));
        }
        if (into.size() == before) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "place.file_empty", file);
        }
    }
}
