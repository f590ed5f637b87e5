package nl.wijkmaat.engine.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One design under several keys.
 *
 * @param outcomes by key
 */
public record KeyComparison(List<Outcome> outcomes) {

    /**
     * The fund under one key.
     *
     * @param key by which every envelope is divided
     * @param told what it gives; empty when an envelope cannot be divided with this key
     * @param refusal why not
     */
    public record Outcome(Key key, Optional<Told> told, Optional<InfeasibleFundException> refusal) {}

    /**
     * What a key leads to.
     *
     * @param result the awards
     * @param effect whom they reach
     * @param overMethods how much moves between defensible methods
     * @param overRevisions how much moves when figures are revised within their precision, under the reference method
     */
    public record Told(FundResult result, FundEffect effect, Stability overMethods, Stability overRevisions) {}

    public KeyComparison {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * @param areas by row of the table from which the draws come
     * @param methods weights under one method after another
     * @param revisions weights under the reference method, the first of the published figures
     */
    public static KeyComparison compare(
            FundDesign design, List<FundArea> areas, List<Key> keys, WeightDraws methods, WeightDraws revisions) {
        List<List<FundArea>> byMethod = drawn(methods, areas, 0);
        List<FundArea> published = revisions.areasIn(0, areas);
        List<List<FundArea>> byRevision = drawn(revisions, areas, 1);
        List<Outcome> outcomes = new ArrayList<>();
        for (Key key : keys) {
            FundDesign divided = design.dividedBy(key);
            try {
                FundResult result = Fund.apply(divided, areas);
                Told told = new Told(
                        result,
                        FundEffect.of(result),
                        Stability.of(result, byMethod),
                        Stability.of(Fund.apply(divided, published), byRevision));
                outcomes.add(new Outcome(key, Optional.of(told), Optional.empty()));
            } catch (InfeasibleFundException e) {
                outcomes.add(new Outcome(key, Optional.empty(), Optional.of(e)));
            }
        }
        return new KeyComparison(outcomes);
    }

    private static List<List<FundArea>> drawn(WeightDraws draws, List<FundArea> areas, int from) {
        List<List<FundArea>> all = new ArrayList<>();
        for (int k = from; k < draws.count(); k++) {
            all.add(draws.areasIn(k, areas));
        }
        return all;
    }
}
