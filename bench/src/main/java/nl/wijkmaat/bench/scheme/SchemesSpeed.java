package nl.wijkmaat.bench.scheme;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import nl.wijkmaat.editions.lists.NamedAreaLists;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.scheme.AccessCheck;
import nl.wijkmaat.engine.scheme.Applicant;
import nl.wijkmaat.engine.scheme.Fact;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.scheme.RuleChange;
import nl.wijkmaat.engine.scheme.ScaleTest;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import nl.wijkmaat.engine.scheme.WhatIf;

/** Measures the questions about schemes on the number of areas of the Netherlands; the only argument is the catalogue folder. */
public final class SchemesSpeed {

    private static final int AREAS = 18_309;
    private static final int ROUNDS = 7;
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final SchemeCatalogue catalogue;
    private final PrintStream out;
    private final SplittableRandom random = new SplittableRandom(1);

    private SchemesSpeed(SchemeCatalogue catalogue, PrintStream out) {
        this.catalogue = catalogue;
        this.out = out;
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments.length == 0 ? "catalogue" : arguments[0]);
        SchemeCatalogue catalogue =
                SchemeCatalogue.load(folder, Set.of("residents"), NamedAreaLists.read(folder, _ -> Optional.empty()));
        new SchemesSpeed(catalogue, System.out).run();
    }

    private void run() {
        AccessCheck check = new AccessCheck(catalogue.lists());
        List<Scheme> schemes = List.copyOf(catalogue.schemes().values());
        List<List<Applicant>> applicants = new ArrayList<>();
        schemes.forEach(scheme -> applicants.add(applicants(scheme.versions().getLast())));
        measure("all " + schemes.size() + " schemes for " + AREAS + " areas, verdicts", () -> {
            int met = 0;
            for (int s = 0; s < schemes.size(); s++) {
                SchemeVersion version = schemes.get(s).versions().getLast();
                for (Applicant applicant : applicants.get(s)) {
                    met += check.verdict(version, applicant, DAY) == Verdict.VOLDOET ? 1 : 0;
                }
            }
            return met;
        });
        measure("the same with the full trace of every clause", () -> {
            int met = 0;
            for (int s = 0; s < schemes.size(); s++) {
                SchemeVersion version = schemes.get(s).versions().getLast();
                for (Applicant applicant : applicants.get(s)) {
                    met += check.outcome(schemes.get(s), version, applicant, DAY)
                                            .verdict()
                                    == Verdict.VOLDOET
                            ? 1
                            : 0;
                }
            }
            return met;
        });
        whatIf();
        scaleTest();
    }

    private void whatIf() {
        Scheme scheme = catalogue.getScheme("wbmgp-kansenzone");
        SchemeVersion version = scheme.versions().getFirst();
        List<WhatIf.Subject> subjects = new ArrayList<>();
        for (Applicant applicant : applicants(version)) {
            subjects.add(new WhatIf.Subject(
                    applicant.name(), applicant, random.nextInt(100, 20_000), random.nextDouble(100)));
        }
        RuleChange.Rules rules = new RuleChange.Rules(version, catalogue.lists());
        List<RuleChange> change =
                List.of(new RuleChange.SetBound("laag-inkomen", "share_low_income", new BigDecimal("40")));
        measure(
                "one what-if question over " + AREAS + " areas",
                () -> WhatIf.of(rules, change, subjects, DAY).moved().size());
        List<BigDecimal> bounds = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            bounds.add(BigDecimal.valueOf(i));
        }
        measure(
                "a curve of 100 points over " + AREAS + " areas",
                () -> WhatIf.curve(
                                rules,
                                new RuleChange.BoundOf("laag-inkomen", "share_low_income", Optional.empty()),
                                bounds,
                                subjects,
                                DAY)
                        .size());
    }

    private void scaleTest() {
        List<ScaleTest.Contender> contenders = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 342; i++) {
                contenders.add(new ScaleTest.Contender(
                        new AreaCode("GM%04d".formatted(i)),
                        random.nextLong(1_000, 900_000),
                        4 * round + i % 4,
                        random.nextInt(342) < 11));
            }
        }
        measure(
                "scale test, four rounds of 342 gemeenten, 9,999 permutations",
                () -> ScaleTest.test(contenders, 9_999, 1).winners());
    }

    /** Areas with an answer to every input, or none: what a scheme asks decides what is drawn. */
    private List<Applicant> applicants(SchemeVersion version) {
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < AREAS; i++) {
            Map<String, Fact> facts = new HashMap<>();
            for (InputDeclaration input : version.inputs()) {
                if (random.nextInt(10) > 0) {
                    facts.put(
                            input.name(),
                            switch (input.type()) {
                                case NUMBER -> new Fact.Amount(BigDecimal.valueOf(random.nextInt(1000), 1), null);
                                case EURO -> new Fact.Amount(BigDecimal.valueOf(random.nextInt(50_000_000)), null);
                                case TRUTH -> new Fact.Truth(random.nextBoolean());
                                case CHOICE ->
                                    new Fact.Choice(List.copyOf(input.choices().keySet())
                                            .get(random.nextInt(input.choices().size())));
                                case DATE -> new Fact.Day(DAY.plusDays(random.nextInt(100)));
                            });
                }
            }
            AreaCode gemeente = new AreaCode("GM%04d".formatted(random.nextInt(2000)));
            applicants.add(new Applicant("area " + i, gemeente, Map.of(), false, facts));
        }
        return applicants;
    }

    private void measure(String what, IntSupplier question) {
        long[] milliseconds = new long[ROUNDS];
        int answer = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            answer = question.getAsInt();
            milliseconds[i] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(milliseconds);
        out.printf(
                "%6d ms  (best %d, worst %d)  %s  [%d]%n",
                milliseconds[ROUNDS / 2], milliseconds[0], milliseconds[ROUNDS - 1], what, answer);
    }
}
