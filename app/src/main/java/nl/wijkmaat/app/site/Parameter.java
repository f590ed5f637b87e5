package nl.wijkmaat.app.site;

import java.util.EnumSet;
import java.util.Set;

/** The parameters that an address can have, by their name in each language. */
public enum Parameter {
    /** What a reader searches for. */
    QUERY("q", "q"),
    /** The year that figures tell of. */
    YEAR("jaar", "year"),
    /** The year whose boundaries hold. */
    BOUNDARY_YEAR("indeling", "boundaries"),
    /** The name of an area that a reader put together. */
    NAME("naam", "name"),
    /** The codes that such an area is made of, with commas between them. */
    PARTS("delen", "parts"),
    /** The file format of a download. */
    FORMAT("formaat", "format"),
    /** What a map shows. */
    LAYER("laag", "layer"),
    /** What it shows in the same colours beside that. */
    CROSSED("kruis", "crossed"),
    /** A second year beside the first. */
    BESIDE("naast", "beside"),
    /** Whether areas are gemeenten, wijken or buurten. */
    LEVEL("niveau", "level"),
    /** The area of which the inside is shown, or the list whose areas get partners. */
    WITHIN("binnen", "within"),
    /** How figures are divided into classes. */
    DIVISION("verdeling", "division"),
    /** How many classes there are. */
    CLASSES("klassen", "classes"),
    /** The classes that are shown, with commas between them. */
    SHOWN("toon", "show"),
    /** Whether areas are drawn as surfaces or as circles. */
    SHAPE("vorm", "shape"),
    /** The page of a long table. */
    SHEET("blad", "sheet"),
    /** How many of the heaviest areas, in percent, lie beyond the line. */
    LINE("lijn", "line"),
    /** In how many percent of the methods a statement must hold to count as sure. */
    SURE("zeker", "sure"),
    /** What methods say of the areas that are listed. */
    OUTCOME("uitkomst", "outcome"),
    /** The day on which rules are tested. */
    DATE("datum", "date"),
    /** The round of a scheme. */
    VERSION("versie", "version"),
    /** The round or list that a test is about. */
    ROUND("ronde", "round"),
    /** Changes of rules, as the command {@code what-if} writes them, with semicolons between them. */
    CHANGE("wijziging", "change"),
    /** What is assumed of every area, as the command writes it, with semicolons between them. */
    ASSUMED("aanname", "assumption"),
    /** Family of fields: what becomes of a rule. */
    RULE("eis", "rule"),
    /** Family of fields: the bound of a rule. */
    BOUND("grens", "bound"),
    /** Family of fields: a rule that is not there. */
    ADDED("nieuw", "new"),
    /** Family of fields: codes that come on a list. */
    LISTED("lijst", "list"),
    /** Family of fields: an answer that is assumed of every area. */
    ANSWER("antwoord", "answer"),
    /** The bound that moves, as rule and input with a colon between them. */
    MOVING("schuif", "moving"),
    /** Where a moving bound begins. */
    FROM("van", "from"),
    /** Where it ends. */
    TO("tot", "to"),
    /** What a design of a fund leaves open, with what it is set to; also a family of fields. */
    SETTING("stel", "set"),
    /** The name of a part that a fund gets. */
    NEW_PART("deel", "part"),
    /** Family of fields: the parts of a fund that are left out. */
    LEFT_OUT("weg", "without"),
    /** Whether all fields of a form were sent, so that one that is missing was emptied. */
    FILLED("ingevuld", "filled"),
    /** By what a fund is divided. */
    KEY("sleutel", "key"),
    /** Whether keys are compared. */
    COMPARED("sleutels", "keys"),
    /** The area of which every step is told. */
    EXPLAINED("uitleg", "explain"),
    /** The codes of areas that stand side by side, with commas between them. */
    AREAS("gebieden", "areas"),
    /** What a reader wants to set beside them. */
    ADD("erbij", "add"),
    /** In which order partners are given. */
    ORDER("volgorde", "order"),
    /** What must be the same within a pair. */
    EXACT("gelijk", "exact"),
    /** Whether the two of a pair lie in different gemeenten. */
    ELSEWHERE("elders", "elsewhere"),
    /** Whether the number of residents is compared too. */
    BY_RESIDENTS("inwoners", "residents"),
    /** How far two areas may differ in a domain. */
    CALIPER("marge", "caliper"),
    /** The fewest residents of areas that take part. */
    LEAST_RESIDENTS("minstens", "least-residents"),
    /** How surely codes belong to an area of a list. */
    CONFIDENCE("zekerheid", "confidence"),
    /** The domains that are compared, with commas between them. */
    DOMAINS("domeinen", "domains"),
    /** How many rows of a table are shown. */
    COUNT("aantal", "count"),
    /** Whether its reader stopped what the page waited for, so that it is not begun again. */
    STOPPED("gestopt", "stopped");

    /** Those that stand in an address with a dot and the name of a field behind them. */
    private static final Set<Parameter> FAMILIES = EnumSet.of(RULE, BOUND, ADDED, LISTED, ANSWER, SETTING, LEFT_OUT);

    private final String dutch;
    private final String english;

    Parameter(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    public String in(Language language) {
        return language == Language.DUTCH ? dutch : english;
    }

    /** Whether this is what a name in an address stands for. Settings are the only family whose name stands there without a dot too. */
    boolean isCalled(String name, Language language) {
        boolean isFamily = FAMILIES.contains(this);
        return isFamily && name.startsWith(in(language) + ".")
                || (!isFamily || this == SETTING) && name.equals(in(language));
    }
}
