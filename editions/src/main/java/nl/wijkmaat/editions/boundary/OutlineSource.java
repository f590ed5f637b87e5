package nl.wijkmaat.editions.boundary;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.wijkmaat.editions.catalogue.FileNames;
import nl.wijkmaat.editions.store.SourceFacts;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import org.jspecify.annotations.Nullable;

/**
 * A source of outlines as an analyst described it.
 *
 * @param id stable name, lower case with underscores; editions carry it
 * @param name what readers see
 * @param facts what every edition carries: publisher, table, licence, invented or not
 * @param link page of the publisher, or null
 * @param revised day on which the description was last checked against the source
 * @param note what a reader must know before using the outlines, or null
 * @param toleranceMetres within which borders of neighbours count as the same, see {@link Borders}
 * @param layers the shapes in which its files come; one GeoPackage may hold several
 */
public record OutlineSource(
        String id,
        LocalText name,
        SourceFacts facts,
        @Nullable String link,
        LocalDate revised,
        @Nullable LocalText note,
        double toleranceMetres,
        List<Layer> layers) {

    public OutlineSource {
        layers = List.copyOf(layers);
    }

    /**
     * One layer of areas of one level.
     *
     * @param files names of the files that hold it
     * @param boundaryYearOrNull the year whose boundaries these are, or null when it stands in the file name
     * @param level level of the areas
     * @param tables names of the layer in a GeoPackage; the first that the file has is used. None for GeoJSON
     * @param codeColumns names that the property with the code may have; the first that a feature has is used
     * @param nameColumns likewise for the name
     * @param systemOrNull the coordinate system when the file itself does not tell it or tells it wrongly
     * @param leftOut property and the values with which a feature is left out, such as water
     * @param dropped codes that are no areas, with the reason
     */
    public record Layer(
            FileNames files,
            @Nullable Integer boundaryYearOrNull,
            AreaLevel level,
            List<String> tables,
            List<String> codeColumns,
            List<String> nameColumns,
            @Nullable CoordinateSystem systemOrNull,
            Map<String, List<String>> leftOut,
            Map<AreaCode, LocalText> dropped) {

        public Layer {
            tables = List.copyOf(tables);
            codeColumns = List.copyOf(codeColumns);
            nameColumns = List.copyOf(nameColumns);
            leftOut = Map.copyOf(leftOut);
            dropped = Map.copyOf(dropped);
        }

        /** The boundary year of a file; empty when neither the description nor the file name tells it. */
        public OptionalInt findBoundaryYear(String fileName) {
            return boundaryYearOrNull != null ? OptionalInt.of(boundaryYearOrNull) : files.findYear(fileName);
        }
    }

    /** The layers that a file with this name holds, the first described of each level; none when it is no file of this source. */
    public List<Layer> listLayers(String fileName) {
        Map<AreaLevel, Layer> byLevel = new EnumMap<>(AreaLevel.class);
        layers.stream().filter(l -> l.files().matches(fileName)).forEach(l -> byLevel.putIfAbsent(l.level(), l));
        return List.copyOf(byLevel.values());
    }
}
