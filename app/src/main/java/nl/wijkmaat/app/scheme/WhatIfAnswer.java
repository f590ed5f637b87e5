package nl.wijkmaat.app.scheme;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.scheme.RuleChange;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import nl.wijkmaat.engine.scheme.WhatIf;
import org.jspecify.annotations.Nullable;

/**
 * What another rule would do to everybody: what the command {@code what-if} tells, and a page beside it.
 *
 * @param asked what was asked
 * @param result before and after
 * @param points everybody under the bound that moves; empty when none does
 * @param isWeighed whether the burden of the areas is known
 * @param editions that the figures come from
 * @param catalogue the folder with the rules, the lists and the method by which burden is weighed
 */
public record WhatIfAnswer(
        Asked asked,
        WhatIf result,
        List<WhatIf.Point> points,
        boolean isWeighed,
        List<String> editions,
        Path catalogue) {

    /** Who the rules are applied to. */
    public enum Level {
        gemeente,
        wijk,
        buurt;

        /** What fits those who can apply. */
        public static Level usual(Scheme scheme) {
            return scheme.level() == Scheme.Level.AREA ? wijk : gemeente;
        }

        public AreaLevel areaLevel() {
            return AreaLevel.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Everything that an answer is made from, with its defaults filled in.
     *
     * @param changes as they are written for the command, in their order
     * @param inputs what is assumed of everybody, likewise
     * @param curve the bound that moves, likewise; null when none does
     */
    public record Asked(
            Scheme scheme,
            SchemeVersion version,
            LocalDate day,
            Level level,
            int boundaryYear,
            List<String> changes,
            List<String> inputs,
            @Nullable String curve) {
        public Asked {
            changes = List.copyOf(changes);
            inputs = List.copyOf(inputs);
        }

        /** The arguments of the command that gives the same answer. */
        public List<String> arguments() {
            List<String> arguments = new ArrayList<>(List.of(
                    "--scheme", scheme.id(),
                    "--version-id", version.id(),
                    "--date", day.toString(),
                    "--level", level.name(),
                    "--boundary-year", Integer.toString(boundaryYear)));
            changes.forEach(change -> arguments.addAll(List.of("--change", change)));
            inputs.forEach(input -> arguments.addAll(List.of("--input", input)));
            if (curve != null) {
                arguments.addAll(List.of("--curve", curve));
            }
            return arguments;
        }
    }

    public WhatIfAnswer {
        points = List.copyOf(points);
        editions = List.copyOf(editions);
    }

    /**
     * @param weights of the areas of the level
     * @throws CommandFailure when a change, an input or the curve cannot be read or names what is not there
     */
    public static WhatIfAnswer of(Atlas atlas, SchemeCatalogue catalogue, Asked asked, AreaWeights weights) {
        List<StatedChange> changes = asked.changes().stream()
                .map(text -> StatedChange.parse(
                        text, asked.version(), asked.day(), atlas.catalogue().indicators()))
                .toList();
        String curve = asked.curve();
        StatedCurve moving = curve == null ? null : StatedCurve.parse(curve);
        List<AreaCode> listed =
                changes.stream().flatMap(c -> c.listed().stream()).toList();
        requireKnown(atlas, listed);
        Applicants applicants = new Applicants(
                atlas,
                asked.boundaryYear(),
                asked.day(),
                asked.inputs().stream().map(StatedInput::parse).toList());
        List<InputDeclaration> inputs = new ArrayList<>(asked.version().inputs());
        changes.forEach(change -> change.asked().ifPresent(inputs::add));
        Subjects subjects = Subjects.of(
                atlas,
                applicants,
                applicants.answers(inputs),
                asked.level().areaLevel(),
                asked.boundaryYear(),
                listed,
                weights);
        RuleChange.Rules rules = new RuleChange.Rules(asked.version(), catalogue.lists());
        try {
            WhatIf result =
                    WhatIf.of(rules, changes.stream().map(StatedChange::change).toList(), subjects.all(), asked.day());
            List<WhatIf.Point> points = moving == null
                    ? List.of()
                    : WhatIf.curve(rules, moving.moving(), moving.bounds(), subjects.all(), asked.day());
            return new WhatIfAnswer(
                    asked, result, points, subjects.weighed(), subjects.editions(), atlas.catalogueFolder());
        } catch (IllegalArgumentException refused) {
            throw CommandFailure.refused(refused);
        }
    }

    private static void requireKnown(Atlas atlas, List<AreaCode> listed) {
        listed.stream()
                .filter(code -> atlas.listBoundaryYears(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw CommandFailure.of(ExitCode.NOT_FOUND, "whatif.no_such_area", code.code());
                });
    }

    /**
     * What is wrong with changes, without looking at anybody; empty when nothing is.
     *
     * @param changes in their order, as they are written for the command
     */
    public static Optional<LocalText> findWrong(
            Atlas atlas, SchemeCatalogue catalogue, SchemeVersion version, LocalDate day, List<String> changes) {
        return wrong(() -> {
            List<RuleChange> all = new ArrayList<>();
            for (String change : changes) {
                StatedChange stated = StatedChange.parse(
                        change, version, day, atlas.catalogue().indicators());
                requireKnown(atlas, stated.listed());
                all.add(stated.change());
            }
            RuleChange.apply(new RuleChange.Rules(version, catalogue.lists()), all);
        });
    }

    /**
     * What is wrong with something that is assumed of everybody; empty when nothing is.
     *
     * @param assumed as it is written for the command
     * @param inputs what may be assumed
     */
    public static Optional<LocalText> findWrong(
            Atlas atlas, int boundaryYear, LocalDate day, List<InputDeclaration> inputs, String assumed) {
        return wrong(
                () -> new Applicants(atlas, boundaryYear, day, List.of(StatedInput.parse(assumed))).answers(inputs));
    }

    private static Optional<LocalText> wrong(Runnable attempt) {
        try {
            attempt.run();
            return Optional.empty();
        } catch (CommandFailure why) {
            return Optional.of(why.text());
        } catch (IllegalArgumentException refused) {
            return Optional.of(CommandFailure.refused(refused).text());
        }
    }

    /**
     * The newest boundary year up to the day in which areas of the level have residents.
     *
     * @throws CommandFailure when there is none
     */
    public static int usualBoundaryYear(Atlas atlas, LocalDate day, Level level) {
        return AskedPlace.boundaryYears(atlas, day).stream()
                .filter(year -> atlas.getTree(year).listAreas(level.areaLevel()).stream()
                        .limit(50)
                        .anyMatch(area -> atlas.findResidents(year, area.code()).isPresent()))
                .findFirst()
                .orElseThrow(() -> CommandFailure.of(ExitCode.NOT_FOUND, "whatif.no_areas", level));
    }
}
