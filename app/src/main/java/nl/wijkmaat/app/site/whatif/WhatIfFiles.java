package nl.wijkmaat.app.site.whatif;

import java.util.List;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.download.Origin;
import nl.wijkmaat.app.download.TableFile;
import nl.wijkmaat.app.scheme.WhatIfAnswer;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.site.AnswerPart;
import nl.wijkmaat.editions.export.ParquetTable.CellType;
import nl.wijkmaat.editions.export.ParquetTable.Column;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.WhatIf;

/** The tables of the page as files, with all their rows. */
final class WhatIfFiles {

    static final String AREAS = "areas";
    static final String CURVE = "curve";
    static final List<String> PARTS = List.of(AREAS, CURVE, AnswerPart.ALL);

    private static final List<Column> AREA_COLUMNS = Origin.columns(
            new Column("area", CellType.TEXT),
            new Column("name", CellType.TEXT),
            new Column("residents", CellType.NUMBER),
            new Column("weight", CellType.NUMBER),
            new Column("before", CellType.TEXT),
            new Column("after", CellType.TEXT));

    private static final List<Column> CURVE_COLUMNS = Origin.columns(
            new Column("bound", CellType.NUMBER),
            new Column("voldoet", CellType.WHOLE),
            new Column("onbekend", CellType.WHOLE),
            new Column("niet_berekenbaar", CellType.WHOLE),
            new Column("voldoet_niet", CellType.WHOLE),
            new Column("residents_in", CellType.WHOLE));

    private final WhatIfAnswer answer;
    private final Origin origin;

    WhatIfFiles(Atlas atlas, WhatIfChoice choice, WhatIfAnswer answer) {
        this.answer = answer;
        this.origin = Origin.of(choice.command(), answer.editions(), atlas);
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
        return origin.row(
                subject.code(),
                subject.applicant().name(),
                number(subject.residents()),
                number(subject.weight()),
                moved.before().id(),
                moved.after().id());
    }

    private List<String> point(WhatIf.Point point) {
        return origin.row(
                point.bound().toPlainString(),
                Integer.toString(point.state().count(Verdict.VOLDOET)),
                Integer.toString(point.state().count(Verdict.ONBEKEND)),
                Integer.toString(point.state().count(Verdict.NIET_BEREKENBAAR)),
                Integer.toString(point.state().count(Verdict.VOLDOET_NIET)),
                Long.toString(point.state().residents(Verdict.VOLDOET)));
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "" : Grid.plain(number);
    }
}
