package nl.wijkmaat.editions.voorbeeldland;

import java.util.List;

/** What is publicly known of boundaries, the programme and the schemes, as plain lists. */
final class ListText {

    private ListText() {}

    static String changes(List<AreaChange> changes) {
        StringBuilder text = new StringBuilder("year,from,to,residents,share_of_from,share_of_to\n");
        for (AreaChange change : changes) {
            text.append(change.year())
                    .append(',')
                    .append(change.from())
                    .append(',')
                    .append(change.to());
            text.append(',').append(change.residents());
            text.append(',').append(Decimal.of(change.shareOfFrom(), 6, 1, '.'));
            text.append(',').append(Decimal.of(change.shareOfTo(), 6, 1, '.')).append('\n');
        }
        return text.toString();
    }

    static String programme(Programme programme) {
        StringBuilder text = new StringBuilder("programme,from,boundary_year,wijk\n");
        programme
                .inside()
                .forEach(wijk -> text.append(programme.id())
                        .append(',')
                        .append(programme.startYear())
                        .append("-01-01,")
                        .append(programme.startYear())
                        .append(',')
                        .append(wijk)
                        .append('\n'));
        return text.toString();
    }

    /** Who applied and who won, as a ministry would publish it: without what it went by. */
    static String applications(List<Scheme> schemes) {
        StringBuilder text = new StringBuilder("scheme,year,gemeente,outcome\n");
        for (Scheme scheme : schemes) {
            for (Scheme.Round round : scheme.rounds()) {
                round.cases().stream()
                        .filter(Scheme.Case::applied)
                        .forEach(one -> text.append(scheme.id())
                                .append(',')
                                .append(round.year())
                                .append(',')
                                .append(one.gemeente())
                                .append(',')
                                .append(one.won() ? "won" : "applied")
                                .append('\n'));
            }
        }
        return text.toString();
    }
}
