package nl.wijkmaat.app.site.question;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Kept;
import nl.wijkmaat.app.burden.BurdenAnswer;
import nl.wijkmaat.app.burden.Claim;
import nl.wijkmaat.app.burden.KnownBurdens.Asked;
import nl.wijkmaat.engine.burden.multiverse.Judgement;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.ClassCount;

/** What a page needs of an answer, counted once: counting thousands of areas at each request would make readers wait. */
final class KnownClaims {

    private static final int MOST_CLAIMS = 48;
    private static final int MOST_CURVES = 8;

    private final Kept<Key, Counted> claims;
    private final Kept<Asked, List<List<ClassCount>>> curves;

    private record Key(Asked asked, int sure) {}

    /**
     * A claim with its areas.
     *
     * @param judged every area that most methods can judge, the largest share first
     * @param outside areas outside the programme by what methods say of them, as above
     * @param inside areas inside the programme, likewise
     * @param classes the areas outside by size of the gemeente and by network
     * @param hinges what undecided areas outside hinge on most, by number of areas
     * @param clearHinges the same of those of which that is clear
     */
    record Counted(
            Claim claim,
            List<Integer> judged,
            Map<Judgement, List<Integer>> outside,
            Map<Judgement, List<Integer>> inside,
            List<Claim.OfClass> classes,
            Map<String, Integer> hinges,
            Map<String, Integer> clearHinges) {

        List<Integer> outside(Judgement verdict) {
            return outside.getOrDefault(verdict, List.of());
        }

        List<Integer> inside(Judgement verdict) {
            return inside.getOrDefault(verdict, List.of());
        }

        static Counted of(Claim claim) {
            List<Integer> judged = claim.listJudged();
            Map<Judgement, List<Integer>> outside = new EnumMap<>(Judgement.class);
            Map<Judgement, List<Integer>> inside = new EnumMap<>(Judgement.class);
            for (Judgement verdict : Judgement.values()) {
                outside.put(verdict, list(claim, judged, false, verdict));
                inside.put(verdict, list(claim, judged, true, verdict));
            }
            return new Counted(claim, judged, outside, inside, claim.byClass(), claim.hinges(), claim.clearHinges());
        }

        private static List<Integer> list(Claim claim, List<Integer> judged, boolean inside, Judgement verdict) {
            return judged.stream()
                    .filter(i -> claim.answer().isInside(i) == inside && claim.verdict(i) == verdict)
                    .toList();
        }
    }

    KnownClaims(Atlas atlas) {
        this.claims = new Kept<>(MOST_CLAIMS, () -> atlas.store().importCount());
        this.curves = new Kept<>(MOST_CURVES, () -> atlas.store().importCount());
    }

    /** @param answer with a group that areas are held against */
    Counted get(Asked asked, int sure, BurdenAnswer answer) {
        return claims.get(new Key(asked, sure), () -> Counted.of(new Claim(answer, sure / 100.0)));
    }

    /** By line from 1 to 99 percent, the counts per class. */
    List<List<ClassCount>> curve(Asked asked, BurdenAnswer answer) {
        return curves.get(
                asked,
                () -> IntStream.range(1, 100)
                        .mapToObj(answer.result()::countHeaviest)
                        .toList());
    }
}
