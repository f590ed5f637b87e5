package nl.wijkmaat.app.fund;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.wijkmaat.app.shell.CatalogueNames;
import nl.wijkmaat.app.shell.ClassName;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.ReadableTable;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.fund.FundParameter;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.fund.Award;
import nl.wijkmaat.engine.fund.ChoiceResult;
import nl.wijkmaat.engine.fund.Division;
import nl.wijkmaat.engine.fund.FundArea;
import nl.wijkmaat.engine.fund.FundDesign;
import nl.wijkmaat.engine.fund.FundEffect.ClassEffect;
import nl.wijkmaat.engine.fund.FundTerm;
import nl.wijkmaat.engine.fund.InfeasibleFundException;
import nl.wijkmaat.engine.fund.Key;
import nl.wijkmaat.engine.fund.Requirement;
import nl.wijkmaat.engine.scheme.BurdenBeside;

/** The answer in sentences, for a person at a terminal. */
final class FundText {

    private final Shell shell;
    private final FundAnswer answer;
    /** As many small areas as are named. */
    private static final int FEW_NAMED = 5;

    private final FundDesign design;

    FundText(Shell shell, FundAnswer answer) {
        this.shell = shell;
        this.answer = answer;
        this.design = answer.result().design();
    }

    void introduce() {
        print(shell.in(design.name()));
        print(shell.in(design.about()));
        for (LocalText gap : design.notPublished()) {
            say("fund.told.gap", shell.in(gap));
        }
        for (FundParameter parameter : answer.question().read().parameters()) {
            say("fund.told.parameter", parameter.name(), Grid.plain(parameter.value()), shell.in(parameter.about()));
        }
        FundTerm term = design.term();
        say(
                "fund.told.term",
                term.firstYear(),
                term.firstYear() + term.years() - 1,
                term.percents().toString(),
                term.councilsOutlasted());
        print("");
    }

    void tell(FundGrids grids) {
        print("");
        for (Division division : answer.result().divisions()) {
            say(
                    "fund.told.envelope",
                    shell.in(division.envelope().name()),
                    euros(division.fullYear()),
                    division.awards().size(),
                    formula(division.envelope().key()));
            if (!division.unknown().isEmpty()) {
                say("fund.told.unknown", division.unknown().size(), people(division.unknown()));
            }
            if (division.extra().cents() > 0) {
                say("fund.told.extra", euros(division.extra()));
            }
            fewResidents(division);
        }
        for (ChoiceResult choice : answer.choices()) {
            tell(choice);
        }
        answer.comparison()
                .ifPresent(comparison -> comparison
                        .outcomes()
                        .forEach(outcome -> outcome.refusal()
                                .ifPresent(e -> say(
                                        "fund.told.key_refused", outcome.key().id(), shell.in(refusal(e))))));
        print("");
        say("fund.told.classes", Grid.plain(design.affectedFrom()));
        ReadableTable.of(shell).write(grids.classes(), shell.out());
        tellShares();
        print("");
        say("fund.told.equals");
        ReadableTable.of(shell).write(grids.strata(), shell.out());
        shell.out().flush();
    }

    private LocalText refusal(InfeasibleFundException e) {
        return FundAnswer.infeasible(e, design).text();
    }

    private void tell(ChoiceResult choice) {
        say(
                "fund.told.choice",
                nameOf(choice.envelope()),
                choice.best().areas().size(),
                choice.candidates(),
                whole(choice.best().residents()),
                euros(choice.best().cost()),
                whole(choice.bound()),
                Grid.shown(100 * choice.gap(), 3, shell.language()));
        say(
                choice.greedyMeetsDemands() ? "fund.told.greedy" : "fund.told.greedy_not_allowed",
                choice.greedy().areas().size(),
                whole(choice.greedy().residents()),
                euros(choice.greedy().cost()));
    }

    /** Areas where hardly anybody lives can be heavy; what they get is told, also when it is a full part. */
    private void fewResidents(Division division) {
        List<Award> few = division.awards().stream()
                .filter(award -> award.area().residents() < BurdenBeside.FEW_RESIDENTS)
                .sorted(Comparator.comparingDouble(award -> award.area().residents()))
                .toList();
        if (few.isEmpty()) {
            return;
        }
        Money together = few.stream().map(Award::fullYear).reduce(Money.ZERO, Money::plus);
        List<String> named = few.stream()
                .limit(FEW_NAMED)
                .map(award -> shell.text(
                        "fund.told.few_area",
                        award.area().name(),
                        award.area().code(),
                        whole(Math.round(award.area().residents())),
                        euros(award.fullYear())))
                .toList();
        say(
                few.size() == 1 ? "fund.told.few_one" : "fund.told.few",
                few.size(),
                BurdenBeside.FEW_RESIDENTS,
                euros(together),
                String.join("; ", named));
        if (division.envelope().key() instanceof Key.Equal) {
            say("fund.told.few_equal");
        }
    }

    /** What supports that size decides, and what speaks against it, from the same rows. */
    private void tellShares() {
        List<String> less = new ArrayList<>();
        List<String> more = new ArrayList<>();
        ClassEffect all = answer.effect().classes().getFirst();
        for (ClassEffect one : answer.effect().classes()) {
            if (one.classification().equals("size_class") && one.affected() > 0) {
                double ofMoney = one.shareOfMoney(all);
                double ofPeople = one.shareOfAffected(all);
                String told = shell.in(ClassName.of(one.name())) + " (" + Grid.shown(100 * ofMoney, 1, shell.language())
                        + "% / " + Grid.shown(100 * ofPeople, 1, shell.language()) + "%)";
                (one.getsLess(all) ? less : more).add(told);
            }
        }
        say("fund.told.less", less.isEmpty() ? "-" : String.join(", ", less));
        say("fund.told.more", more.isEmpty() ? "-" : String.join(", ", more));
        if (all.unknown() > 0) {
            say("fund.told.weight_unknown", whole(all.unknown()));
        }
    }

    /** Every step from the figures of one area to its euros per year. */
    void explain(String code) {
        FundArea area = answer.result().areas().stream()
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommandFailure.of(ExitCode.NOT_FOUND, "fund.no_area", code));
        print(area.code() + " " + shell.labelled(answer.question().atlas(), area.name()));
        for (Division division : answer.result().divisions()) {
            print("");
            print(shell.in(division.envelope().name()) + " ("
                    + division.envelope().id() + ")");
            for (Requirement requirement : division.envelope().requirements()) {
                print("  " + told(requirement, area) + ": " + verdict(requirement.test(area)));
            }
            say("fund.step.verdict", verdict(division.envelope().consider(area)));
            division.awards().stream().filter(a -> a.area().equals(area)).forEach(award -> explain(division, award));
        }
        shell.out().flush();
    }

    private void explain(Division division, Award award) {
        FundArea area = award.area();
        if (award.isAdded()) {
            say("fund.step.joined");
        }
        say(
                "fund.step.units",
                formula(division.envelope().key()),
                figure(area.residents()),
                figure(area.weight()),
                shown((double) award.units() / Key.MILLION));
        say("fund.step.rate", shown(division.centsPerUnit() / 100));
        double exact = division.centsPerUnit() / 100 * award.units() / Key.MILLION;
        say(
                "fund.step.bound." + award.bound().name().toLowerCase(Locale.ROOT),
                shown(exact),
                euros(division.envelope().floor()),
                euros(division.envelope().cap().orElse(division.envelope().perYear())));
        for (int year = 0; year < award.byYear().size(); year++) {
            say(
                    "fund.step.year",
                    design.term().firstYear() + year,
                    design.term().percents().get(year),
                    euros(award.byYear().get(year)));
        }
        say("fund.step.total", euros(award.total()));
    }

    private String told(Requirement requirement, FundArea area) {
        return switch (requirement) {
            case Requirement.OneOf one -> shell.text("fund.requirement.one_of", listed(one.list()));
            case Requirement.OfLevel _ -> shell.text("fund.requirement.of_level");
            case Requirement.Outside outside -> shell.text("fund.requirement.outside", listed(outside.list()));
            case Requirement.InOtherGemeente other ->
                shell.text("fund.requirement.other_gemeente", listed(other.list()));
            case Requirement.Member member ->
                shell.text("fund.requirement.member", shell.in(answer.question().nameOfNetwork(member.network())));
            case Requirement.AtLeast least ->
                shell.text(
                        "fund.requirement.at_least",
                        shell.text("fund.measure." + least.measure().id()),
                        shown(least.least()),
                        figure(area.figure(least.measure())));
            case Requirement.Below below ->
                shell.text(
                        "fund.requirement.below",
                        shell.text("fund.measure." + below.measure().id()),
                        shown(below.bound()),
                        figure(area.figure(below.measure())));
        };
    }

    /** The name of an envelope. */
    private String nameOf(String envelope) {
        return design.envelopes().stream()
                .filter(e -> e.id().equals(envelope))
                .map(e -> shell.in(e.name()))
                .findFirst()
                .orElse(envelope);
    }

    private String figure(double figure) {
        return Double.isNaN(figure) ? shell.text("fund.not_known") : shown(figure);
    }

    /** With as many decimals as it has, up to four. */
    private String shown(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(shell.language().locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** The name of a list, with the id by which a design names it behind it. */
    private String listed(String id) {
        String name = shell.in(answer.question().atlas().nameOfList(id));
        return name.equals(id) ? id : "‘" + name + "’ (" + id + ")";
    }

    private String verdict(Verdict verdict) {
        return shell.text("verdict." + verdict.id());
    }

    private String formula(Key key) {
        return switch (key) {
            case Key.Equal _ -> shell.text("fund.formula.equal");
            case Key.PerResident _ -> shell.text("fund.formula.per_resident");
            case Key.PerAffectedResident affected ->
                shell.text(
                        "fund.formula.per_affected_resident",
                        CatalogueNames.of(answer.question().atlas().catalogue()).of(affected.indicator()));
            case Key.WeightTimesSize both ->
                shell.text(
                        "fund.formula.weight_times_size", Grid.plain(both.from()), Grid.plain(both.timesAt100() - 1));
        };
    }

    private String people(List<FundArea> areas) {
        return Grid.shown(
                areas.stream()
                        .mapToDouble(FundArea::residents)
                        .filter(r -> !Double.isNaN(r))
                        .sum(),
                0,
                shell.language());
    }

    private String euros(Money amount) {
        return Grid.shown(amount.cents() / 100.0, 2, shell.language());
    }

    private String whole(long number) {
        return Grid.shown((double) number, 0, shell.language());
    }

    private void say(String key, Object... arguments) {
        print(shell.text(key, arguments));
    }

    private void print(String line) {
        shell.out().println(line);
    }
}
