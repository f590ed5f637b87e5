package nl.wijkmaat.app.site.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.download.Origin;
import nl.wijkmaat.app.download.TableFile;
import nl.wijkmaat.app.fund.FundAnswer;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.site.AnswerPart;
import nl.wijkmaat.editions.export.ParquetTable.CellType;
import nl.wijkmaat.editions.export.ParquetTable.Column;
import nl.wijkmaat.engine.fund.Award;
import nl.wijkmaat.engine.fund.Division;
import nl.wijkmaat.engine.fund.FundEffect.ClassEffect;

/** The tables of the page as files, with all their rows. */
final class FundFiles {

    static final String AWARDS = "awards";
    static final String CLASSES = "classes";
    /** The design with everything that was set, for use with the command. */
    static final String DESIGN = "design";

    static final List<String> PARTS = List.of(AWARDS, CLASSES, AnswerPart.ALL);

    private static final List<Column> AWARD_COLUMNS = Origin.columns(
            new Column("envelope", CellType.TEXT),
            new Column("area", CellType.TEXT),
            new Column("name", CellType.TEXT),
            new Column("gemeente", CellType.TEXT),
            new Column("residents", CellType.NUMBER),
            new Column("weight", CellType.NUMBER),
            new Column("bound", CellType.TEXT),
            new Column("euros_per_year", CellType.NUMBER),
            new Column("euros_total", CellType.NUMBER));

    private static final List<Column> CLASS_COLUMNS = Origin.columns(
            new Column("classification", CellType.TEXT),
            new Column("class", CellType.TEXT),
            new Column("residents", CellType.WHOLE),
            new Column("affected_residents", CellType.WHOLE),
            new Column("affected_reached", CellType.WHOLE),
            new Column("residents_weight_unknown", CellType.WHOLE),
            new Column("euros_per_year", CellType.NUMBER));

    private final FundAnswer answer;
    private final Origin origin;

    FundFiles(Atlas atlas, FundChoice choice, FundAnswer answer) {
        this.answer = answer;
        this.origin = Origin.ofSources(choice.command(), answer.provenance(), atlas);
    }

    TableFile table(String part) {
        if (part.equals(CLASSES)) {
            return new TableFile(
                    CLASS_COLUMNS,
                    answer.effect().classes().stream().map(this::row).toList());
        }
        List<List<String>> rows = new ArrayList<>();
        for (Division division : answer.result().divisions()) {
            division.awards().forEach(award -> rows.add(row(division, award)));
        }
        return new TableFile(AWARD_COLUMNS, rows);
    }

    private List<String> row(Division division, Award award) {
        return origin.row(
                division.envelope().id(),
                award.area().code(),
                award.area().name(),
                award.area().gemeente(),
                number(award.area().residents()),
                number(award.area().weight()),
                award.bound().name().toLowerCase(Locale.ROOT),
                award.fullYear().euros().toPlainString(),
                award.total().euros().toPlainString());
    }

    private List<String> row(ClassEffect effect) {
        return origin.row(
                effect.classification(),
                effect.name(),
                Long.toString(effect.residents()),
                Long.toString(effect.affected()),
                Long.toString(effect.reached()),
                Long.toString(effect.unknown()),
                effect.euros().euros().toPlainString());
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "" : Grid.plain(number);
    }
}
