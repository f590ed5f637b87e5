package nl.wijkmaat.app.fund;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nl.wijkmaat.app.shell.ClassName;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.fund.Award;
import nl.wijkmaat.engine.fund.ChoiceResult;
import nl.wijkmaat.engine.fund.Division;
import nl.wijkmaat.engine.fund.FundArea;
import nl.wijkmaat.engine.fund.FundEffect.ClassEffect;
import nl.wijkmaat.engine.fund.FundEffect.Stratum;
import nl.wijkmaat.engine.fund.Key;
import nl.wijkmaat.engine.fund.KeyComparison;
import nl.wijkmaat.engine.fund.KeyComparison.Told;
import nl.wijkmaat.engine.fund.Stability;
import org.jspecify.annotations.Nullable;

/** The answer as rows. */
final class FundGrids {

    private static final List<String> AWARDS = List.of(
            "envelope",
            "area",
            "name",
            "gemeente",
            "residents",
            "weight",
            "units",
            "bound",
            "euros_per_year",
            "euros_per_resident",
            "euros_total",
            "joined");
    private static final List<String> CLASSES = List.of(
            "classification",
            "class",
            "residents",
            "affected_residents",
            "affected_reached",
            "share_of_affected",
            "euros_per_year",
            "share_of_euros",
            "euros_per_affected_resident");
    private static final List<String> STRATA = List.of(
            "weight_from",
            "weight_to",
            "areas",
            "areas_reached",
            "residents",
            "residents_reached",
            "euros_per_resident_lowest",
            "euros_per_resident_median",
            "euros_per_resident_highest");
    private static final List<String> KEYS = List.of(
            "key",
            "areas",
            "affected_residents",
            "affected_reached",
            "share_reached",
            "moves_between_methods",
            "moves_low",
            "moves_high",
            "moves_on_revision",
            "euros_per_resident_lowest",
            "euros_per_resident_highest",
            "undivided_draws");
    private static final List<String> CHOICES =
            List.of("envelope", "area", "name", "gemeente", "residents", "weight", "euros_per_year", "best", "greedy");

    private final Shell shell;
    private final FundAnswer answer;

    FundGrids(Shell shell, FundAnswer answer) {
        this.shell = shell;
        this.answer = answer;
    }

    /** What was asked for: chosen areas, compared keys, or awards. */
    Grid asked() {
        FundOptions options = answer.question().options();
        return options.optimise ? choices() : options.compare ? keys() : awards();
    }

    Grid awards() {
        Grid grid = new Grid(AWARDS);
        for (Division division : answer.result().divisions()) {
            for (Award award : division.awards()) {
                FundArea area = award.area();
                grid.add(
                        division.envelope().id(),
                        area.code(),
                        name(area),
                        area.gemeente(),
                        number(area.residents()),
                        rounded(area.weight(), 2),
                        Grid.plain((double) award.units() / Key.MILLION),
                        award.bound().name().toLowerCase(Locale.ROOT),
                        euros(award.fullYear()),
                        perResident(award.fullYear(), area.residents()),
                        euros(award.total()),
                        award.isAdded() ? "yes" : "");
            }
        }
        return grid;
    }

    Grid classes() {
        Grid grid = new Grid(CLASSES);
        List<ClassEffect> classes = answer.effect().classes();
        ClassEffect all = classes.getFirst();
        for (ClassEffect one : classes) {
            grid.add(
                    one.classification(),
                    shell.in(ClassName.of(one.name())),
                    one.residents(),
                    one.affected(),
                    one.reached(),
                    share(one.affected(), all.affected()),
                    euros(one.euros()),
                    share(one.euros().cents(), all.euros().cents()),
                    perResident(one.euros(), (double) one.affected()));
        }
        return grid;
    }

    Grid strata() {
        Grid grid = new Grid(STRATA);
        for (Stratum one : answer.effect().equals()) {
            grid.add(
                    Grid.plain(one.from()),
                    Grid.plain(one.to()),
                    one.areas(),
                    one.reachedAreas(),
                    one.residents(),
                    one.reached(),
                    rounded(one.lowest(), 2),
                    rounded(one.median(), 2),
                    rounded(one.highest(), 2));
        }
        return grid;
    }

    Grid keys() {
        Grid grid = new Grid(KEYS);
        for (KeyComparison.Outcome outcome : answer.comparison().orElseThrow().outcomes()) {
            if (outcome.told().isEmpty()) {
                grid.add(outcome.key().id(), "", "", "", "", "", "", "", "", "", "", "");
                continue;
            }
            Told told = outcome.told().get();
            ClassEffect all = told.effect().classes().getFirst();
            Stability methods = told.overMethods();
            double lowest = told.effect().equals().stream()
                    .mapToDouble(Stratum::lowest)
                    .filter(v -> !Double.isNaN(v))
                    .min()
                    .orElse(Double.NaN);
            double highest = told.effect().equals().stream()
                    .mapToDouble(Stratum::highest)
                    .filter(v -> !Double.isNaN(v))
                    .max()
                    .orElse(Double.NaN);
            grid.add(
                    outcome.key().id(),
                    told.result().fullYearByArea().size(),
                    all.affected(),
                    all.reached(),
                    share(all.reached(), all.affected()),
                    rounded(methods.median(), 3),
                    rounded(methods.low(), 3),
                    rounded(methods.high(), 3),
                    rounded(told.overRevisions().median(), 3),
                    rounded(lowest, 2),
                    rounded(highest, 2),
                    methods.undivided() + told.overRevisions().undivided());
        }
        return grid;
    }

    Grid choices() {
        Grid grid = new Grid(CHOICES);
        var choice = answer.result().design().choice().orElseThrow();
        for (ChoiceResult one : answer.choices()) {
            for (FundArea area : answer.result().areas()) {
                boolean best = one.best().areas().contains(area);
                boolean greedy = one.greedy().areas().contains(area);
                if (best || greedy) {
                    grid.add(
                            one.envelope(),
                            area.code(),
                            name(area),
                            area.gemeente(),
                            number(area.residents()),
                            rounded(area.weight(), 2),
                            euros(choice.cost(area)),
                            best ? "yes" : "",
                            greedy ? "yes" : "");
                }
            }
        }
        return grid;
    }

    private String name(FundArea area) {
        return shell.labelled(answer.question().atlas(), area.name());
    }

    static String euros(Money amount) {
        return amount.euros().toPlainString();
    }

    static String perResident(Money amount, double residents) {
        return residents > 0 ? rounded(amount.cents() / 100.0 / residents, 2) : "";
    }

    static String share(long part, long all) {
        return all == 0 ? "" : rounded((double) part / all, 4);
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "" : Grid.plain(number);
    }

    static String rounded(double number, int decimals) {
        double scale = Math.pow(10, decimals);
        return Double.isNaN(number) ? "" : Grid.plain(Math.rint(number * scale) / scale);
    }

    /** A number for JSON; null when it is not known. */
    static @Nullable Object json(double number, int decimals) {
        return Double.isNaN(number) ? null : new BigDecimal(rounded(number, decimals));
    }
}
