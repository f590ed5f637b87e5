package nl.wijkmaat.engine.area;

/** What figures can be told of: one published area, or a set of areas that somebody named. */
public sealed interface Place permits Area, CustomArea {

    /** What it is called. */
    String name();
}
