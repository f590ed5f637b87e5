package nl.wijkmaat.app.site.question;

import java.util.ArrayList;
import java.util.List;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.BurdenAnswer;
import nl.wijkmaat.app.burden.Claim;
import nl.wijkmaat.app.download.Origin;
import nl.wijkmaat.app.download.TableFile;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.editions.export.ParquetTable.CellType;
import nl.wijkmaat.editions.export.ParquetTable.Column;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.Band;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.ClassCount;

/** The tables of the page as files: the areas that are listed, and the counts along the whole line. */
final class QuestionFiles {

    static final String AREAS = "areas";
    static final String COUNTS = "counts";
    static final List<String> PARTS = List.of(AREAS, COUNTS);

    private static final List<Column> AREA_COLUMNS = Origin.columns(
            new Column("area", CellType.TEXT),
            new Column("name", CellType.TEXT),
            new Column("gemeente", CellType.TEXT),
            new Column("residents", CellType.NUMBER),
            new Column("inside_programme", CellType.TRUTH),
            new Column("size_class", CellType.TEXT),
            new Column("network", CellType.TEXT),
            new Column("comparable_share", CellType.NUMBER),
            new Column("verdict", CellType.TEXT),
            new Column("hinges_on", CellType.TEXT),
            new Column("weight_low", CellType.NUMBER),
            new Column("weight", CellType.NUMBER),
            new Column("weight_high", CellType.NUMBER),
            new Column("year", CellType.WHOLE),
            new Column("boundary_year", CellType.WHOLE));

    private static final List<Column> COUNT_COLUMNS = Origin.columns(
            new Column("heaviest_percent", CellType.WHOLE),
            new Column("shown", CellType.TRUTH),
            new Column("classification", CellType.TEXT),
            new Column("class", CellType.TEXT),
            new Column("areas_in_class", CellType.WHOLE),
            new Column("residents_in_class", CellType.NUMBER),
            new Column("areas", CellType.NUMBER),
            new Column("areas_low", CellType.NUMBER),
            new Column("areas_high", CellType.NUMBER),
            new Column("residents", CellType.NUMBER),
            new Column("residents_low", CellType.NUMBER),
            new Column("residents_high", CellType.NUMBER));

    private final Atlas atlas;
    private final QuestionChoice choice;
    private final BurdenAnswer answer;
    private final KnownClaims claims;

    QuestionFiles(Atlas atlas, QuestionChoice choice, BurdenAnswer answer, KnownClaims claims) {
        this.atlas = atlas;
        this.choice = choice;
        this.answer = answer;
        this.claims = claims;
    }

    TableFile table(String part) {
        return part.equals(AREAS) ? areas() : counts();
    }

    /** Every area that most methods can judge, with what they say of it; none without a programme to hold them against. */
    private TableFile areas() {
        List<List<String>> rows = new ArrayList<>();
        if (answer.result().question().reference().isPresent()) {
            KnownClaims.Counted counted = claims.get(choice.asked(), choice.sure(), answer);
            Origin origin = origin(QuestionComposer.questionCommand(answer, choice));
            counted.judged().forEach(i -> rows.add(area(counted.claim(), i, origin)));
        }
        return new TableFile(AREA_COLUMNS, rows);
    }

    private List<String> area(Claim claim, int i, Origin origin) {
        BurdenTable.Row row = answer.table().rows().get(i);
        Band weight = answer.result().findWeight(i).orElse(null);
        return origin.row(
                row.code(),
                row.name(),
                row.gemeente(),
                Double.isNaN(row.residents()) ? "" : Grid.plain(row.residents()),
                Boolean.toString(answer.isInside(i)),
                answer.findClass("size_class", i).orElse(""),
                answer.findClass("network", i).orElse(""),
                Grid.plain(claim.share(i)),
                claim.verdict(i).id(),
                claim.findHinge(i).orElse(""),
                weight == null ? "" : Grid.plain(weight.low()),
                weight == null ? "" : Grid.plain(weight.median()),
                weight == null ? "" : Grid.plain(weight.high()),
                Integer.toString(choice.year()),
                Integer.toString(choice.year()));
    }

    private TableFile counts() {
        List<List<String>> rows = new ArrayList<>();
        List<List<ClassCount>> curve = claims.curve(choice.asked(), answer);
        Origin origin = origin(QuestionComposer.curveCommand(answer));
        for (int line = 1; line <= curve.size(); line++) {
            for (ClassCount count : curve.get(line - 1)) {
                rows.add(origin.row(
                        Integer.toString(line),
                        Boolean.toString(line == choice.line()),
                        count.classification(),
                        count.name(),
                        Integer.toString(count.areasInAll()),
                        Grid.plain(count.residentsInAll()),
                        Grid.plain(count.areas().median()),
                        Grid.plain(count.areas().low()),
                        Grid.plain(count.areas().high()),
                        Grid.plain(count.residents().median()),
                        Grid.plain(count.residents().low()),
                        Grid.plain(count.residents().high())));
            }
        }
        return new TableFile(COUNT_COLUMNS, rows);
    }

    private Origin origin(String recipe) {
        return Origin.ofSources(recipe, answer.assembled().provenance(), atlas);
    }
}
