package nl.wijkmaat.editions.voorbeeldland;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The truth as files, for tests and analysts outside this program. Each begins with a line that says that it is invented. */
final class TruthText {

    private static final String LABEL =
            "# Voorbeeldland: verzonnen / invented. Waarheid, niet importeren / truth, not to be imported.\n";
    private static final int DECIMALS = 5;

    private TruthText() {}

    /** Latent burden per gemeente, wijk and buurt of the division of the year. */
    static String burden(Truth truth, int year) {
        StringBuilder text = new StringBuilder(LABEL).append("code,residents");
        for (BurdenDomain domain : BurdenDomain.values()) {
            text.append(',').append(domain.id());
        }
        text.append(",weight\n");
        List<Division.Piece> areas = areas(truth, year);
        int[] residents = truth.country().population().residents(year);
        List<double[]> columns = new ArrayList<>();
        for (BurdenDomain domain : BurdenDomain.values()) {
            columns.add(truth.burden(domain, areas, year));
        }
        columns.add(truth.weight(areas, year));
        for (int i = 0; i < areas.size(); i++) {
            int people = 0;
            for (int cell : areas.get(i).cells()) {
                people += residents[cell];
            }
            text.append(areas.get(i).code().code()).append(',').append(people);
            for (double[] column : columns) {
                number(text, column[i]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** True figures per gemeente, wijk and buurt of the division of the year. */
    static String figures(Truth truth, TrueFigures figures) {
        StringBuilder text = new StringBuilder(LABEL).append("code");
        figures.all().keySet().forEach(indicator -> text.append(',').append(indicator));
        text.append('\n');
        for (Division.Piece area : areas(truth, figures.year())) {
            text.append(area.code().code());
            for (Series series : figures.all().values()) {
                number(text, series.amount(area.cells()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Every change of boundaries and codes, with the share of residents that went along. */
    static String changes(List<AreaChange> changes) {
        StringBuilder text = new StringBuilder(LABEL).append("year,from,to,residents,share_of_from,share_of_to\n");
        for (AreaChange change : changes) {
            text.append(change.year()).append(',').append(change.from()).append(',');
            text.append(change.to()).append(',').append(change.residents());
            number(text, change.shareOfFrom());
            number(text, change.shareOfTo());
            text.append('\n');
        }
        return text.toString();
    }

    static String programmeAreas(Programme programme) {
        StringBuilder text = new StringBuilder(LABEL).append("wijk,boundary_year,group\n");
        programme
                .inside()
                .forEach(code -> text.append(code)
                        .append(',')
                        .append(programme.startYear())
                        .append(",inside\n"));
        programme
                .comparable()
                .forEach(code -> text.append(code)
                        .append(',')
                        .append(programme.startYear())
                        .append(",comparable\n"));
        return text.toString();
    }

    static String programmeEffects(Programme programme) {
        StringBuilder text = new StringBuilder(LABEL).append("indicator,start_year,points_per_year\n");
        Map<String, Double> effects = new TreeMap<>(programme.effects());
        effects.forEach((indicator, points) -> {
            text.append(indicator).append(',').append(programme.startYear());
            number(text, points);
            text.append('\n');
        });
        return text.toString();
    }

    static String schemes(List<Scheme> schemes) {
        StringBuilder text =
                new StringBuilder(LABEL).append("scheme,log_odds_per_log_size,log_odds_per_burden,base_log_odds\n");
        for (Scheme scheme : schemes) {
            text.append(scheme.id());
            number(text, scheme.logOddsPerLogSize());
            number(text, Scheme.PER_BURDEN);
            number(text, Scheme.BASE);
            text.append('\n');
        }
        return text.toString();
    }

    static String schemeCases(List<Scheme> schemes) {
        StringBuilder text = new StringBuilder(LABEL).append("scheme,year,gemeente,residents,burden,applied,won\n");
        for (Scheme scheme : schemes) {
            for (Scheme.Round round : scheme.rounds()) {
                for (Scheme.Case one : round.cases()) {
                    text.append(scheme.id()).append(',').append(round.year()).append(',');
                    text.append(one.gemeente()).append(',').append(one.residents());
                    number(text, one.burden());
                    text.append(',')
                            .append(one.applied())
                            .append(',')
                            .append(one.won())
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private static List<Division.Piece> areas(Truth truth, int year) {
        Division division = truth.country().getDivision(year);
        List<Division.Piece> areas = new ArrayList<>(division.gemeenten());
        areas.addAll(division.wijken());
        areas.addAll(division.buurten());
        return areas;
    }

    private static void number(StringBuilder text, double amount) {
        text.append(',');
        if (!Double.isNaN(amount)) {
            text.append(Decimal.of(amount, DECIMALS, 1, '.'));
        }
    }
}
