package nl.wijkmaat.app.site.whatif;

import java.util.List;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.download.FileFormat;
import nl.wijkmaat.app.download.TableFile;
import nl.wijkmaat.app.scheme.WhatIfAnswer;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.editions.export.ParquetTable.CellType;
import nl.wijkmaat.editions.export.ParquetTable.Column;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.WhatIf;

/** The tables of the page as files, with all their rows. */
final class WhatIfFiles {

    static final String AREAS = "areas";
    static final String CURVE = "curve";
    static final String ALL = "all";
    static final List<String> PARTS = List.of(AREAS, CURVE, ALL);
    static final List<FileFormat> FORMATS = List.of(FileFormat.CSV, FileFormat.XLSX);

    private static final List<Column> AREA_COLUMNS = List.of(
            new Column("area", CellType.TEXT),
            new Column("name", CellType.TEXT),
            new Column("residents", CellType.NUMBER),
            new Column("weight", CellType.NUMBER),
            new Column("before", CellType.TEXT),
            new Column("after", CellType.TEXT),
            new Column("recipe", CellType.TEXT),
            new Column("editions", CellType.TEXT),
            new Column("invented", CellType.TRUTH));

    private static final List<Column> CURVE_COLUMNS = List.of(
            new Column("bound", CellType.NUMBER),
            new Column("voldoet", CellType.WHOLE),
            new Column("onbekend", CellType.WHOLE),
            new Column("niet_berekenbaar", CellType.WHOLE),
            new Column("voldoet_niet", CellType.WHOLE),
            new Column("residents_in", CellType.WHOLE),
            new Column("recipe", CellType.TEXT),
            new Column("editions", CellType.TEXT),
            new Column("invented", CellType.TRUTH));

    private final Atlas atlas;
    private final WhatIfChoice choice;
    private final WhatIfAnswer answer;

    WhatIfFiles(Atlas atlas, WhatIfChoice choice, WhatIfAnswer answer) {
        this.atlas = atlas;
        this.choice = choice;
        this.answer = answer;
    }

    TableFile table(String part) {
        return part.equals(AREAS)
                ? new TableFile(
                        AREA_COLUMNS,
                        answer.result().moved().stream().map(this::area).toList())
                : new TableFile(
                        CURVE_COLUMNS, answer.points().stream().map(this::point).toList());
    }

    private List<String> area(WhatIf.Moved moved) {
        WhatIf.Subject subject = moved.subject();
        return List.of(
                subject.code(),
                subject.applicant().name(),
                number(subject.residents()),
                number(subject.weight()),
                moved.before().id(),
                moved.after().id(),
                choice.command(),
                String.join(" ", answer.editions()),
                Boolean.toString(atlas.isInvented()));
    }

    private List<String> point(WhatIf.Point point) {
        return List.of(
                point.bound().toPlainString(),
                Integer.toString(point.state().count(Verdict.VOLDOET)),
                Integer.toString(point.state().count(Verdict.ONBEKEND)),
                Integer.toString(point.state().count(Verdict.NIET_BEREKENBAAR)),
                Integer.toString(point.state().count(Verdict.VOLDOET_NIET)),
                Long.toString(point.state().residents(Verdict.VOLDOET)),
                choice.command(),
                String.join(" ", answer.editions()),
                Boolean.toString(atlas.isInvented()));
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "" : Grid.plain(number);
    }
}
