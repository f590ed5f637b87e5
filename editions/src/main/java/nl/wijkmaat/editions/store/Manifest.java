package nl.wijkmaat.editions.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What an edition holds and where it came from: the file {@code manifest.json} beside its data.
 *
 * @param format version of this description
 * @param edition content hash: 64 hexadecimal digits, the name of its directory
 * @param kind figures or outlines
 * @param source id of the source in the catalogue
 * @param publisher who published it
 * @param table the publisher's name or number of the table
 * @param licence under which it may be used
 * @param invented true for an invented country
 * @param year the year that the figures tell of; for outlines the boundary year
 * @param boundaryYear the year whose boundaries the codes refer to
 * @param retrieved when the inputs were last obtained with this content
 * @param inputs the files or answers it was read from
 * @param rows areas accepted
 * @param refused rows and cells not taken over; {@link EditionStore#listRefusals} tells which and why
 * @param areasByLevel number of areas per level
 * @param columns the indicators, by id; empty for outlines
 * @param files the files of the edition beside the manifest, each with its hash
 * @param importerVersion version of the program that wrote it
 */
public record Manifest(
        int format,
        String edition,
        EditionKind kind,
        String source,
        String publisher,
        String table,
        String licence,
        boolean invented,
        int year,
        int boundaryYear,
        Instant retrieved,
        List<FileFacts> inputs,
        int rows,
        int refused,
        Map<AreaLevel, Integer> areasByLevel,
        List<ColumnFacts> columns,
        List<FileFacts> files,
        String importerVersion) {

    /** The version of the description that this program writes, and the newest that it reads. */
    static final int FORMAT = 1;

    public Manifest {
        inputs = List.copyOf(inputs);
        areasByLevel = Map.copyOf(areasByLevel);
        columns = List.copyOf(columns);
        files = List.copyOf(files);
    }

    /**
     * One indicator of an edition.
     *
     * @param indicator id of the indicator in the catalogue
     * @param precisionByLevel how sure the figures are; an absent level is exact
     * @param missing number of missing figures per reason. Where there is more than one reason the data file tells which holds for
     *     which area, in a column named after the indicator with {@code __missing} behind it
     * @param ownDefinition what the indicator means where the user who imported it defined it, and not the catalogue; else null
     */
    public record ColumnFacts(
            String indicator,
            Map<AreaLevel, Precision> precisionByLevel,
            Map<MissingReason, Integer> missing,
            @Nullable Indicator ownDefinition) {
        public ColumnFacts {
            precisionByLevel = Map.copyOf(precisionByLevel);
            missing = Map.copyOf(missing);
        }

        boolean hasReasonColumn() {
            return missing.size() > 1;
        }

        /** The only reason, where there is only one; without meaning where nothing is missing. */
        MissingReason usualReason() {
            return missing.keySet().stream().findFirst().orElse(MissingReason.NOT_MEASURED);
        }
    }

    /** The indicators that the user who imported them defined, by id. */
    public Map<String, Indicator> ownIndicators() {
        Map<String, Indicator> own = new HashMap<>();
        for (ColumnFacts column : columns) {
            if (column.ownDefinition != null) {
                own.put(column.indicator, column.ownDefinition);
            }
        }
        return own;
    }

    /** What a figure of this edition carries with it. */
    public Provenance provenance() {
        return new Provenance(edition, source, publisher, table, year, boundaryYear, licence, retrieved, invented);
    }

    SourceFacts sourceFacts() {
        return new SourceFacts(publisher, table, licence, invented);
    }

    Manifest retrievedAt(Instant when) {
        return new Manifest(
                format,
                edition,
                kind,
                source,
                publisher,
                table,
                licence,
                invented,
                year,
                boundaryYear,
                when,
                inputs,
                rows,
                refused,
                areasByLevel,
                columns,
                files,
                importerVersion);
    }
}
