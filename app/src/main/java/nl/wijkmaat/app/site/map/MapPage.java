package nl.wijkmaat.app.site.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.download.FileFormat;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.statistics.Provenance;

/**
 * What the page with the map shows.
 *
 * @param choice what the reader chose
 * @param title what is mapped, in words
 * @param where the areas that are mapped, in words
 * @param about what a figure means
 * @param direction whether dark is heavy
 * @param layers everything that can be mapped, in groups
 * @param years the years of which it can be
 * @param boundaryYears the boundaries in which it can be
 * @param levels the sizes of areas, with their names
 * @param gemeenten the gemeenten of which the inside can be shown
 * @param divisions how figures can be divided, with their names
 * @param drawings one, or two side by side
 * @param legend the classes and what stands for a missing figure
 * @param crossing the two figures that are crossed, when they are
 * @param table the areas that are shown, one page of them
 * @param method how it was computed, when it was not simply published
 * @param access the rules that were applied, when access is shown
 * @param provenance every source
 * @param files the formats in which the same can be had
 * @param tiles what the script needs to draw the same
 * @param pickedNames the names of the areas that the reader picked, by code
 * @param areasHaveYear whether areas have a page of that year in these boundaries; else its figures were brought over from others
 */
public record MapPage(
        MapChoice choice,
        String title,
        String where,
        String about,
        String direction,
        List<LayerGroup> layers,
        List<Integer> years,
        List<Integer> boundaryYears,
        List<Option> levels,
        List<Area> gemeenten,
        List<Option> divisions,
        List<Drawing> drawings,
        List<LegendEntry> legend,
        Optional<Crossing> crossing,
        Table table,
        Optional<Method> method,
        Optional<Access> access,
        List<Provenance> provenance,
        List<FileFormat> files,
        Optional<Tiles> tiles,
        Map<AreaCode, String> pickedNames,
        boolean areasHaveYear) {

    /**
     * @param id as it stands in the address
     * @param name what readers see
     */
    public record Option(String id, String name) {}

    /** Layers of one kind. */
    public record LayerGroup(String name, List<Option> options) {}

    /**
     * @param caption what it shows, with the year
     * @param map the drawing itself
     */
    public record Drawing(String caption, DrawnMap map) {}

    /**
     * @param key of the class
     * @param fill what it is drawn with
     * @param label from where to where it runs, or why there is no figure
     * @param areas how many areas of the country are in it
     * @param shown whether the map shows it
     */
    public record LegendEntry(String key, Fill fill, String label, String areas, boolean shown) {}

    /**
     * Two layers in one map.
     *
     * @param first what runs down
     * @param second what runs across
     * @param columns its classes
     * @param rows the pairs of classes, the highest of the first layer first
     * @param counts how many areas and people stand in each pair
     * @param lead what that says of the heaviest class, for burden against access
     */
    public record Crossing(
            String first,
            String second,
            List<String> columns,
            List<CrossRow> rows,
            Counts counts,
            Optional<String> lead) {}

    /** One class of the first layer with each of the second. */
    public record CrossRow(String label, List<LegendEntry> cells) {}

    /**
     * @param headings of the columns
     * @param rows the last one sums up
     * @param uncounted of how many areas the number of residents is not known; empty when it is of all
     */
    public record Counts(List<String> headings, List<CountRow> rows, Optional<String> uncounted) {}

    public record CountRow(String label, List<CountCell> cells) {}

    /**
     * @param fill the colour on the map; empty for a sum
     * @param areas how many there are
     * @param residents how many people live there
     * @param share of the residents of the row, for the last row of all residents; empty when there are none
     */
    public record CountCell(Optional<Fill> fill, String areas, String residents, String share) {}

    /**
     * The rules behind the access that is shown.
     *
     * @param scheme its name
     * @param link to its rules
     * @param date in the form
     * @param version which rules held on that day; or that none did
     * @param notes what it means for areas of this level, and which boundaries are drawn
     * @param rounds other days to look at: each round on its first day
     * @param whatIf where the rules can be changed
     * @param against the same map crossed with what weighs on the areas; empty when something is crossed already
     * @param command with which the outcome of one area comes with its reasons
     */
    public record Access(
            String scheme,
            Link link,
            String date,
            String version,
            List<String> notes,
            List<Round> rounds,
            Link whatIf,
            Optional<Link> against,
            String command) {}

    /** A round of a scheme and the same map on its first day; the one that is shown has no link. */
    public record Round(String id, String period, Optional<Link> link) {}

    /**
     * @param headings of the columns with figures
     * @param rows the areas by name
     * @param count how many areas there are on all pages
     * @param sheets how many pages there are
     */
    public record Table(List<String> headings, List<Row> rows, int count, int sheets) {}

    /**
     * @param area the area
     * @param gemeente the name of its gemeente; empty for a gemeente itself
     * @param fill what it is drawn with
     * @param figures by heading
     * @param picked whether the reader picked it
     */
    public record Row(Area area, String gemeente, Fill fill, List<Cell> figures, boolean picked) {}

    /**
     * @param text the figure with its unit, or why there is none
     * @param range in which the true figure lies
     * @param missing whether there is none
     */
    public record Cell(String text, Optional<String> range, boolean missing) {}

    /**
     * How burden was computed.
     *
     * @param methods over how many methods; 0 when over none
     * @param seed of the draws
     * @param reference what areas are held against
     * @param indicators what took part, with the year of each
     * @param absent what could not take part
     */
    public record Method(
            int methods, long seed, Optional<String> reference, List<String> indicators, List<String> absent) {}

    /**
     * @param address of the tiles, with {z}, {x} and {y} in it
     * @param borders the same of the gemeenten around the areas; empty when the areas are gemeenten
     * @param west least longitude of the view, in degrees
     * @param south least latitude
     * @param east greatest longitude
     * @param north greatest latitude
     */
    public record Tiles(String address, String borders, double west, double south, double east, double north) {}

    /** The drawing as a script must find it. */
    public String bounds() {
        return tiles.map(t -> t.west() + "," + t.south() + "," + t.east() + "," + t.north())
                .orElse("");
    }

    /** The page of an area in the same boundaries and, where it has figures of it, the same year. */
    public Link linkTo(Area area) {
        Link link = Link.to(Route.AREA, area.code().code()).with(Parameter.BOUNDARY_YEAR, choice.boundaryYear());
        link = areasHaveYear ? link.with(Parameter.YEAR, choice.year()) : link;
        return choice.findAccess().isPresent()
                ? link.with(Parameter.DATE, choice.findAccess().get().day())
                : link;
    }

    /** Another page of the table. */
    public Link linkToSheet(int sheet) {
        return choice.link().with(Parameter.SHEET, sheet);
    }

    public Link linkToFile(FileFormat format) {
        return choice.link().on(Route.MAP_FILE).with(Parameter.FORMAT, format.id());
    }

    /** The areas that the reader picked, by code. */
    public List<AreaCode> listPicked() {
        return pickedNames.keySet().stream().sorted().toList();
    }

    /** The name of an area that the reader picked. */
    public String nameOf(AreaCode code) {
        return pickedNames.getOrDefault(code, code.code());
    }

    /** The page of the table that is shown, from 1. */
    public int sheet() {
        return Math.min(choice.sheet(), table.sheets());
    }

    public List<Integer> listSheets() {
        return IntStream.rangeClosed(1, table.sheets()).boxed().toList();
    }

    /** With which the same figures come from the command line. */
    public String command() {
        return "./wijkmaat burden --level " + MapChoice.id(choice.level()) + " --year " + choice.year()
                + " --boundary-year " + choice.boundaryYear() + " --method " + MapFigures.METHOD_SPACE + " --methods "
                + KnownBurdens.METHODS + " --seed " + KnownBurdens.SEED + " --line " + Math.round(AreaBurden.LINE);
    }

    /** Numbers of classes that can be chosen. */
    public List<Integer> listClassCounts() {
        return IntStream.rangeClosed(Colours.FEWEST, Colours.MOST).boxed().toList();
    }

    /** Whether this division is the one in use. */
    public boolean isDivision(Option option) {
        return option.id().equals(MapChoice.id(choice.division()));
    }
}
