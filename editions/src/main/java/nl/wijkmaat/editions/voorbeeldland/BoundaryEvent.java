package nl.wijkmaat.editions.voorbeeldland;

/** One change of boundaries or codes, in force from the start of a year. Gemeenten are named by their place in the plan. */
sealed interface BoundaryEvent {

    int year();

    /** Two gemeenten become one, with a new code; all wijken and buurten get new codes too. */
    record Merger(int year, int gemeente) implements BoundaryEvent {}

    /** One gemeente becomes two. */
    record Split(int year, int first, int second) implements BoundaryEvent {}

    /** Buurten at the edges of wijken go over to the wijk beside them. The wijken keep their codes. */
    record WijkRedraw(int year, int gemeente) implements BoundaryEvent {}

    /** A gemeente gives all its wijken and buurten new codes, with letters; no border moves. */
    record CodeReplacement(int year, int gemeente) implements BoundaryEvent {}

    /** One buurt of two cells becomes two buurten. */
    record BuurtSplit(int year, int staying, int leaving) implements BoundaryEvent {}

    /** Two buurten become one, with a new code. */
    record BuurtMerger(int year, int first, int second) implements BoundaryEvent {}

    /** A cell goes from one buurt to the one beside it; both keep their codes, so that equal codes do not mean equal areas. */
    record BuurtShift(int year, int staying, int moving, int receiving) implements BoundaryEvent {}
}
