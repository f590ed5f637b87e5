package nl.wijkmaat.engine.area;

import java.util.List;
import java.util.Set;

/** How an area of one boundary year is made of areas of another. */
public sealed interface Relation {

    /**
     * The same territory, as far as the grounds tell.
     *
     * @param source its code in the other year
     * @param grounds what it rests on, at least one
     */
    record Same(AreaCode source, Set<Ground> grounds) implements Relation {
        public Same {
            grounds = Set.copyOf(grounds);
        }
    }

    /**
     * Exactly the territory of several areas of the other year together.
     *
     * @param sources their codes, at least two
     */
    record Merged(List<AreaCode> sources) implements Relation {
        public Merged {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Other territory, or nobody knows: no figure may be brought over.
     *
     * @param why what stands in the way
     */
    record Changed(Obstacle why) implements Relation {}

    /** What speaks for equal codes naming the same territory in both years. */
    enum Ground {
        /** The tables of code changes cover both years and name no change. */
        NO_CHANGE_RECORDED,
        /** The name is the same. */
        SAME_NAME,
        /** It consists of the same codes one level below. */
        SAME_PARTS,
        /** The wijk that a buurt lies in is the same, and consists of the same codes. */
        SAME_DIVISION,
        /** The outlines cover each other for at least 95%. */
        SAME_OUTLINE,
        /** The number of residents differs no more than people move. */
        SAME_RESIDENTS
    }

    /** Why no figure may be brought over. */
    enum Obstacle {
        /** The code does not exist in the other year. */
        NO_SUCH_CODE,
        /** A part of the territory came from, or went to, another area. */
        SPLIT,
        /** The other year has only an area that is larger. */
        PART_OF_LARGER,
        /** The tables of code changes do not cover both years. */
        YEARS_NOT_COVERED,
        /** The code exists in both years, but the name differs. */
        OTHER_NAME,
        /** The code exists in both years, but the number of residents differs more than people move. */
        OTHER_RESIDENTS,
        /** The code exists in both years, but the outlines differ. */
        OTHER_OUTLINE,
        /** The code exists in both years, but nothing tells whether it names the same territory. */
        NO_EVIDENCE
    }
}
