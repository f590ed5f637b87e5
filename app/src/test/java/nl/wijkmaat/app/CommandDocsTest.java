package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/cli.md} is the help of the program itself. To renew it, run this test with {@code -Dwijkmaat.docs.write=true} and look at
 * what changed.
 */
class CommandDocsTest {

    private static final Path DOCS = Path.of("..", "docs", "cli.md");
    private static final List<String> COMMANDS = List.of(
            "",
            "import",
            "area",
            "profile",
            "editions",
            "export",
            "demo",
            "serve",
            "burden",
            "schemes",
            "access",
            "gap",
            "scale-test",
            "what-if",
            "count",
            "question",
            "coherence",
            "ranks",
            "leave-one-out",
            "index",
            "concentration",
            "fund",
            "compare",
            "warn",
            "replay");

    @Test
    void theDocumentSaysWhatTheProgramSays() throws IOException {
        String document = document();
        if (Boolean.getBoolean("wijkmaat.docs.write")) {
            Files.writeString(DOCS, document);
        }
        assertThat(Files.readString(DOCS))
                .as("docs/cli.md is not what the program says; renew it with -Dwijkmaat.docs.write=true")
                .isEqualTo(document);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # The command line

                Written by `CommandDocsTest` from the help of the program; not by hand. Data goes to standard output, messages to standard error.
                CSV is UTF-8 with a decimal point and an empty cell for what is missing, in every language. These columns are a contract:

                | Command | Columns |
                |---|---|
                | `profile --format csv` | `area,name,indicator,domain,year,boundary_year,value,low,high,unit,missing_reason,edition` |
                | `area --format csv` | `code,name,level,boundary_year,parent,residents` |
                | `editions --format csv` | `edition,source,publisher,table,year,boundary_year,areas,rows,refused,retrieved` |
                | `burden --format csv` | `area,name,gemeente,residents,weight,weight_low,weight_high,rank_low,rank_high,domains_beyond_line,domains_measured,p_heaviest_10,comparable_share,hinges_on` |
                | `count --format csv` | `line,classification,class,areas_in_class,residents_in_class,areas,areas_low,areas_high,residents,residents_low,residents_high` |
                | `question --format csv` | `area,name,gemeente,residents,inside_programme,size_class,network,comparable_share,verdict,hinges_on,weight,domains_measured` |
                | `ranks --format csv` | `area,name,gemeente,residents,figure,standard_error,rank,rank_low,rank_high,rank_low_all,rank_high_all` |
                | `coherence --format csv` | `kind,subject,other,value,areas,flag` |
                | `leave-one-out --format csv` | `left_out,kind,rank_correlation,heaviest_10_kept,outside_surely,residents_surely,gained,lost` |
                | `concentration --format csv`, a local statistic | `area,value,z,p,q_fdr,quadrant` |
                | `concentration --format csv`, a global statistic | `statistic,value,expected,z,p,areas,islands` |
                | `concentration --statistic join-count --format csv` | `line,marked,areas,both_marked,both_unmarked,different,expected_both_marked,p` |
                | `concentration --statistic spread --format csv` | `gemeente,name,areas,measured,lowest_area,lowest,highest_area,highest,spread,dissimilarity,isolation,group_share` |
                | `index --format csv` | `area,score,rank,decile` |
                | `fund --format csv` | `envelope,area,name,gemeente,residents,weight,units,bound,euros_per_year,euros_per_resident,euros_total,joined` |
                | `compare AREA --format csv` | `area,name,gemeente,residents,programme,rank,distance,domains_compared,domain,own_percentile,percentile,own_score,score,difference,own_measured,measured,indicators` |
                | `compare --pairs --format csv` | `inside,inside_name,inside_gemeente,inside_residents,member,outside,outside_name,outside_gemeente,outside_residents,distance,differs_most_on,unmatched_reason,nearest,nearest_distance,nearest_furthest_on` |
                | `warn --format csv` | `area,name,gemeente,residents,indicator,domain,years,position,position_low,position_high,change,change_low,change_high,slope,slope_low,slope_high,sureness,p,q_fdr,line,distance_to_line,crossing_from,crossing_to,verdict,reason` |
                | `export --format csv` | those of `profile`, and `source,derived,invented,source_boundary_year` |

                `area` is a code; for an area made of parts their codes with `+` between them. `low` and `high` are the range in which the true amount
                lies. `missing_reason` says why there is no amount; `part_missing` stands where there is one, but of the measured parts only.
                `edition` holds the hashes of all editions that a figure rests on, with a blank between them. `boundary_year` is the year whose
                boundaries hold for the row; `source_boundary_year` differs from it where the figure was brought over from other boundaries.
                Weight, ranks and shares of methods are empty for an area that fewer than half of the methods weigh; `methods_weighing` in the JSON of
                `burden` tells how many do.

                | Variable | For |
                |---|---|
                | `WIJKMAAT_DATA_DIR` | the data directory |
                | `WIJKMAAT_CATALOGUE` | the catalogue |
                | `WIJKMAAT_LANG` | `nl` or `en` |
                | `WIJKMAAT_TRACE` | any value: shows where something unexpected happened |
                """);
        for (String language : List.of("en", "nl")) {
            text.append(language.equals("en") ? "\n# English\n" : "\n# Nederlands\n");
            for (String command : COMMANDS) {
                text.append("\n## ")
                        .append(("wijkmaat " + command).strip())
                        .append("\n\n```\n")
                        .append(help(command, language).stripTrailing())
                        .append("\n```\n");
            }
        }
        return text.toString();
    }

    private static String help(String command, String language) {
        String[] arguments = command.isEmpty()
                ? new String[] {"--help", "--lang", language}
                : new String[] {command, "--help", "--lang", language};
        return CommandRun.of(Path.of("."), arguments).mustEndWith(0).out();
    }
}
