package nl.wijkmaat.editions.odata;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.editions.lists.ListFolder;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlFolder;
import nl.wijkmaat.editions.yaml.YamlMap;

/** The tables of {@code catalogue/open-data}. */
public final class OpenDataTables {

    private static final Map<String, OpenDataTable.Protocol> PROTOCOLS =
            Map.of("v3", OpenDataTable.Protocol.V3, "v4", OpenDataTable.Protocol.V4);

    private final List<OpenDataTable> tables;

    private OpenDataTables(List<OpenDataTable> tables) {
        this.tables = List.copyOf(tables);
    }

    /** @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong in any of the files */
    public static OpenDataTables load(Path catalogue) {
        Problems problems = new Problems();
        List<OpenDataTable> tables = new ArrayList<>();
        for (YamlMap file : YamlFolder.read(catalogue, "open-data", problems)) {
            Map<OpenDataTable.Protocol, URI> services = new LinkedHashMap<>();
            YamlMap map = file.getMap("services");
            PROTOCOLS.forEach((word, protocol) -> map.findLink(word).ifPresent(link -> services.put(protocol, link)));
            map.refuseOtherKeys();
            for (YamlMap table : ListFolder.maps(file, "tables")) {
                read(table, services, problems).ifPresent(tables::add);
            }
            file.refuseOtherKeys();
        }
        problems.throwIfAny();
        return new OpenDataTables(tables);
    }

    private static Optional<OpenDataTable> read(
            YamlMap map, Map<OpenDataTable.Protocol, URI> services, Problems problems) {
        OpenDataTable.Protocol protocol = map.getChoice("service", PROTOCOLS, OpenDataTable.Protocol.V3);
        URI service = services.get(protocol);
        if (service == null) {
            problems.add(map.place("service"), "odata.no_service", protocol);
        }
        String id = map.getText("id");
        String set = map.getText("set");
        int year = map.getWhole("year");
        String file = map.getText("file");
        char decimal = map.getChoice("decimal", Map.of(",", ',', ".", '.'), '.');
        map.refuseOtherKeys();
        return service == null
                ? Optional.empty()
                : Optional.of(new OpenDataTable(id, set, year, protocol, service, file, decimal));
    }

    /** The tables of a set, oldest year first. */
    public List<OpenDataTable> listTables(String set) {
        return tables.stream()
                .filter(t -> t.set().equals(set))
                .sorted((a, b) -> Integer.compare(a.year(), b.year()))
                .toList();
    }

    /** The table of a set that tells of a year. */
    public Optional<OpenDataTable> findTable(String set, int year) {
        return listTables(set).stream().filter(t -> t.year() == year).findFirst();
    }
}
