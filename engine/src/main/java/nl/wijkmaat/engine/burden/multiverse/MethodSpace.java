package nl.wijkmaat.engine.burden.multiverse;

import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.scale.MissingFill;
import nl.wijkmaat.engine.burden.scale.Normalisation;
import nl.wijkmaat.engine.burden.scale.Treatment;
import nl.wijkmaat.engine.burden.weigh.Weighting;

/**
 * All choices that can be defended, each with its reason. The first option of every list makes up the reference method.
 *
 * @param id stable name in the catalogue
 * @param shareLeftOut chance that an indicator is left out of a drawn method, from 0 to below 1; every domain keeps at least one
 * @param years how many publications back the figures are taken from
 * @param shrinkages of small numbers
 * @param fills of missing figures
 * @param treatments of outliers
 * @param scales to which figures are brought; positions from 0 to 100 where the combinations need them
 * @param within how indicators make a domain
 * @param weights of the domains
 * @param between how domains make the whole
 * @param lines where an area counts as heavy in a domain when heavy domains are counted: the share of areas that lies beyond it, above 0
 *     and below 1; may be empty when no way of making the whole counts
 * @param leastMeasured share of the domain weight that must be measured for an area to take part, from 0 to 1
 * @param chanceInCounts whether rates and shares of small numbers are also drawn within the play of chance
 */
public record MethodSpace(
        String id,
        double shareLeftOut,
        List<Option<Integer>> years,
        List<Option<ShrinkageChoice>> shrinkages,
        List<Option<FillChoice>> fills,
        List<Option<Treatment>> treatments,
        List<Option<Normalisation>> scales,
        List<Option<Combination>> within,
        List<Option<DomainWeights>> weights,
        List<Option<Between>> between,
        List<Option<Double>> lines,
        double leastMeasured,
        boolean chanceInCounts) {

    /** @throws IllegalArgumentException when a list is empty, a share lies outside its range, or a scale has no way to combine it */
    public MethodSpace {
        years = requireOptions("years", years);
        shrinkages = requireOptions("shrinkages", shrinkages);
        fills = requireOptions("fills", fills);
        treatments = requireOptions("treatments", treatments);
        scales = requireOptions("scales", scales);
        within = requireOptions("within", within);
        weights = requireOptions("weights", weights);
        between = requireOptions("between", between);
        boolean counts = between.stream().anyMatch(option -> option.choice() instanceof Between.Stacked);
        lines = counts ? requireOptions("lines", lines) : List.copyOf(lines);
        if (!(shareLeftOut >= 0 && shareLeftOut < 1)) {
            throw new QuestionRefused(
                    "de kans dat een kenmerk wegblijft ligt van 0 tot onder 1, niet op " + shareLeftOut,
                    "the chance that an indicator is left out lies from 0 to below 1, not " + shareLeftOut);
        }
        if (!(leastMeasured >= 0 && leastMeasured <= 1)) {
            throw new QuestionRefused(
                    "het deel dat gemeten moet zijn ligt van 0 tot en met 1, niet op " + leastMeasured,
                    "the share that must be measured lies from 0 to 1, not " + leastMeasured);
        }
        for (Option<Integer> year : years) {
            if (year.choice() < 0) {
                throw new QuestionRefused(
                        "jaren tellen terug vanaf het nieuwste: 0, 1, 2; niet " + year.choice(),
                        "years are counted back from the newest: 0, 1, 2; not " + year.choice());
            }
        }
        for (Option<Double> line : lines) {
            if (!(line.choice() > 0 && line.choice() < 1)) {
                throw new QuestionRefused(
                        "een lijn laat een deel van de gebieden boven 0 en onder 1 erbuiten vallen, niet "
                                + line.choice(),
                        "a line lets a share of areas above 0 and below 1 lie beyond it, not " + line.choice());
            }
        }
        for (Option<Combination> option : within) {
            requirePerArea(option.choice());
        }
        for (Option<Between> option : between) {
            if (option.choice() instanceof Between.Combined combined) {
                requirePerArea(combined.combination());
            }
        }
        for (Option<Normalisation> scale : scales) {
            if (within.stream().noneMatch(w -> fits(scale.choice(), w.choice()))
                    || between.stream().noneMatch(b -> fits(scale.choice(), b.choice()))) {
                throw new QuestionRefused(
                        "schaal '" + scale.id()
                                + "' heeft plaatsen onder nul, en geen manier van samenvoegen hier neemt die aan",
                        "scale '" + scale.id()
                                + "' has positions below zero, and no way of combining here accepts those");
            }
        }
    }

    /** How small numbers are shrunk, and towards what. */
    public record ShrinkageChoice(Kind kind, Towards towards) {
        /** Whether figures are shrunk at all; shares on the logit, rates by Poisson-gamma. */
        public enum Kind {
            NONE,
            EMPIRICAL_BAYES
        }

        /** Whose mean an unsure figure is drawn to. */
        public enum Towards {
            NATION,
            SIZE_CLASS,
            GEMEENTE
        }
    }

    /**
     * What stands in for a missing figure.
     *
     * @param within the group of areas whose mean or median it is; of no matter to the other ways
     */
    public record FillChoice(MissingFill fill, ShrinkageChoice.Towards within) {

        /** Over the whole nation. */
        public static FillChoice of(MissingFill fill) {
            return new FillChoice(fill, ShrinkageChoice.Towards.NATION);
        }
    }

    /** How the domains get their weights. */
    public sealed interface DomainWeights {
        /** Each domain as heavy as the other. */
        record Equal() implements DomainWeights {}

        /** By domain id; a domain that is not named weighs nothing. */
        record Given(Map<String, Double> byDomain) implements DomainWeights {
            public Given {
                byDomain = Map.copyOf(byDomain);
            }
        }

        /** Any weights that add up to one, all equally likely, mixed with equal weights so that none vanishes. */
        record Any(double mixedWithEqual) implements DomainWeights {
            public Any {
                if (!(mixedWithEqual >= 0 && mixedWithEqual <= 1)) {
                    throw new QuestionRefused(
                            "het deel gelijke gewichten ligt van 0 tot en met 1, niet op " + mixedWithEqual,
                            "the part of equal weights lies from 0 to 1, not " + mixedWithEqual);
                }
            }
        }

        /** Equal weights, each multiplied by a factor drawn evenly from 1 − spread to 1 + spread. */
        record Noise(double spread) implements DomainWeights {
            public Noise {
                if (!(spread >= 0 && spread < 1)) {
                    throw new QuestionRefused(
                            "de spreiding van gewichten ligt van 0 tot onder 1, niet op " + spread,
                            "the spread of weights lies from 0 to below 1, not " + spread);
                }
            }
        }

        /** From the data: estimated once, on the domains of the reference method. */
        record FromData(Weighting weighting) implements DomainWeights {}
    }

    /** How domains make the whole. */
    public sealed interface Between {
        /** A mean of the domains. */
        record Combined(Combination combination) implements Between {}

        /** The share of the weight on domains in which the area lies beyond the line. */
        record Stacked() implements Between {}
    }

    /** Whether positions on the scale may enter the combination: those with a mean of logs, inverses or powers need 0 to 100. */
    static boolean fits(Normalisation scale, Combination combination) {
        return combination instanceof Combination.Arithmetic || isFromZeroToHundred(scale);
    }

    static boolean fits(Normalisation scale, Between between) {
        return switch (between) {
            case Between.Stacked stacked -> true;
            case Between.Combined combined -> fits(scale, combined.combination());
        };
    }

    private static boolean isFromZeroToHundred(Normalisation scale) {
        return switch (scale) {
            case Normalisation.PopulationPercentile p -> true;
            case Normalisation.PercentileRank p -> true;
            case Normalisation.ExponentialRank e -> true;
            case Normalisation.MinMax m -> m.low() >= 0 && m.high() == 100;
            case Normalisation.Goalposts g -> g.scale() == 100;
            default -> false;
        };
    }

    /**
     * Only what tells of each area by itself can be done thousands of times over.
     *
     * @throws IllegalArgumentException when the combination holds every area against every other
     */
    public static Combination requirePerArea(Combination combination) {
        boolean accepted = combination instanceof Combination.Arithmetic
                || combination instanceof Combination.Geometric
                || combination instanceof Combination.Harmonic
                || combination instanceof Combination.PowerMean;
        if (!accepted) {
            throw new QuestionRefused(
                    "in een ruimte van rekenwijzen gaan kenmerken en domeinen samen met een rekenkundig, meetkundig, harmonisch of"
                            + " machtsgemiddelde (arithmetic, geometric, harmonic, power), domeinen ook met stapeling (stacking). Wat elk"
                            + " gebied naast elk ander zet (borda, copeland) is er voor een enkele index",
                    "in a space of methods indicators and domains are combined by an arithmetic, geometric, harmonic or power mean,"
                            + " domains also by stacking. What holds every area against every other (borda, copeland) is for a"
                            + " single index");
        }
        return combination;
    }

    private static <T> List<Option<T>> requireOptions(String name, List<Option<T>> options) {
        if (options.isEmpty()) {
            throw new QuestionRefused(
                    "er is geen verdedigbare keuze onder '" + name + "'; noem er ten minste een",
                    "there is no defensible choice under '" + name + "'; name at least one");
        }
        return List.copyOf(options);
    }
}
