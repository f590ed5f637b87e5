package nl.wijkmaat.engine.burden.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.scale.MissingFill;
import nl.wijkmaat.engine.burden.scale.Normalisation;
import nl.wijkmaat.engine.burden.scale.Ties;
import nl.wijkmaat.engine.burden.scale.Treatment;
import nl.wijkmaat.engine.burden.weigh.Weighting;
import org.jspecify.annotations.Nullable;

/**
 * A hierarchical index, written down so completely that it can be replayed.
 *
 * @param id stable name in the catalogue
 * @param name what readers see
 * @param source where the definition was published
 * @param codeColumn column of the table that holds the code of the area
 * @param missing how missing indicators are filled before anything else
 * @param groupColumn column that names the group for filling by group, or null when all areas are one group
 * @param populationColumn column with the residents behind scales that count people, or null when every area counts once
 * @param ties how areas with equal scores share a rank
 * @param highestFirst whether rank 1 is the highest score; otherwise the lowest
 * @param root the whole
 */
public record IndexDefinition(
        String id,
        LocalText name,
        String source,
        String codeColumn,
        MissingFill missing,
        @Nullable String groupColumn,
        @Nullable String populationColumn,
        Ties ties,
        boolean highestFirst,
        Group root) {

    /** @throws IllegalArgumentException when two nodes have the same id, or earlier years are asked for */
    public IndexDefinition {
        Set<String> seen = new HashSet<>();
        for (Node node : listNodes(root)) {
            if (!seen.add(node.id())) {
                throw new QuestionRefused(
                        "twee onderdelen van index '" + id + "' heten '" + node.id()
                                + "'; elk heeft een eigen id nodig",
                        "two parts of index '" + id + "' are called '" + node.id() + "'; each needs its own id");
            }
        }
        if (missing instanceof MissingFill.LatestYear) {
            throw new QuestionRefused(
                    "index '" + id
                            + "' leest een tabel, zonder eerdere jaren; vul wat ontbreekt met groep of buren, of vul niets in",
                    "index '" + id + "' reads one table, which has no earlier years; fill missing figures by"
                            + " group or neighbours, or not at all");
        }
    }

    /** An index in which every area counts once. */
    public IndexDefinition(
            String id,
            LocalText name,
            String source,
            String codeColumn,
            MissingFill missing,
            @Nullable String groupColumn,
            Ties ties,
            boolean highestFirst,
            Group root) {
        this(id, name, source, codeColumn, missing, groupColumn, null, ties, highestFirst, root);
    }

    /** A part of the index: an indicator, or a group of parts. */
    public sealed interface Node {
        String id();

        /** Its weight in the group above, not negative; not used when the group weighs its parts by itself. */
        double weight();

        /** The scale to which its figure is brought before it enters the group above. */
        Normalisation normalisation();
    }

    /**
     * A column of the table.
     *
     * @param column name of the column
     * @param denominatorOrNull column by which it is divided first, or null
     * @param up whether a higher figure raises the score; otherwise it lowers it
     * @param treatment of outliers
     */
    public record Leaf(
            String id,
            double weight,
            String column,
            @Nullable String denominatorOrNull,
            boolean up,
            Treatment treatment,
            Normalisation normalisation)
            implements Node {
        public Leaf {
            requireWeight(id, weight);
        }
    }

    /**
     * Parts that are combined.
     *
     * @param weightingOrNull how parts get their weights from the data, or null when the parts carry their own
     * @param combination how the parts become one figure
     * @param leastMeasured share of the weight that must be measured, from 0 to 1
     * @param parts at least one
     */
    public record Group(
            String id,
            double weight,
            @Nullable Weighting weightingOrNull,
            Combination combination,
            double leastMeasured,
            Normalisation normalisation,
            List<Node> parts)
            implements Node {
        public Group {
            requireWeight(id, weight);
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new QuestionRefused(
                        "groep '" + id + "' heeft geen onderdelen", "group '" + id + "' has no parts");
            }
            if (!(leastMeasured >= 0 && leastMeasured <= 1)) {
                throw new QuestionRefused(
                        "groep '" + id + "': het deel dat gemeten moet zijn ligt van 0 tot en met 1, niet op "
                                + leastMeasured,
                        "group '" + id + "': the share that must be measured lies from 0 to 1, not " + leastMeasured);
            }
        }
    }

    /** All nodes from the root down, each group before its parts. */
    public List<Node> listNodes() {
        return listNodes(root);
    }

    /** The indicators, in the order in which they are written. */
    public List<Leaf> listLeaves() {
        return listNodes().stream()
                .filter(Leaf.class::isInstance)
                .map(Leaf.class::cast)
                .toList();
    }

    private static List<Node> listNodes(Node node) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(node);
        if (node instanceof Group group) {
            group.parts().forEach(part -> nodes.addAll(listNodes(part)));
        }
        return nodes;
    }

    private static void requireWeight(String id, double weight) {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new QuestionRefused(
                    "het gewicht van '" + id + "' is een getal vanaf 0, niet " + weight,
                    "the weight of '" + id + "' is a number from 0, not " + weight);
        }
    }
}
