package nl.wijkmaat.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A small graph of linked data, written as JSON-LD 1.1 or as Turtle. Nodes come out in the order in which they were put in. */
final class Graph {

    private final Map<String, String> prefixes;
    private final List<Node> nodes = new ArrayList<>();

    /** @param prefixes the start of each vocabulary by its short name */
    Graph(Map<String, String> prefixes) {
        this.prefixes = Map.copyOf(prefixes);
    }

    /** What can be said of something. */
    sealed interface Term {
        /** Another thing, by its address or as {@code _:name}. */
        record Reference(String iri) implements Term {}

        /** A text in a language. */
        record Text(String text, String language) implements Term {}

        /** A value of a datatype, whose name has a prefix. */
        record Typed(String text, String datatype) implements Term {}
    }

    /**
     * A thing and what is said of it.
     *
     * @param iri its address, or {@code _:name} when it has none
     * @param said terms by predicate, whose names have a prefix
     */
    record Node(String iri, Map<String, List<Term>> said) {

        Node say(String predicate, Term term) {
            said.computeIfAbsent(predicate, _ -> new ArrayList<>()).add(term);
            return this;
        }

        Node refer(String predicate, String iri) {
            return say(predicate, new Term.Reference(iri));
        }

        Node text(String predicate, String text, String language) {
            return say(predicate, new Term.Text(text, language));
        }

        Node typed(String predicate, String text, String datatype) {
            return say(predicate, new Term.Typed(text, datatype));
        }
    }

    /** Something new of a class, whose name has a prefix. */
    Node add(String iri, String type) {
        Node node = new Node(iri, new LinkedHashMap<>());
        nodes.add(node.refer("rdf:type", full(type)));
        return node;
    }

    List<Node> nodes() {
        return nodes;
    }

    Map<String, Object> jsonLd() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", new java.util.TreeMap<>(prefixes));
        List<Map<String, Object>> graph = new ArrayList<>();
        for (Node node : nodes) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("@id", node.iri());
            node.said().forEach((predicate, terms) -> {
                boolean isType = predicate.equals("rdf:type");
                one.put(
                        isType ? "@type" : predicate,
                        terms.stream()
                                .map(term -> isType ? iri(term) : jsonLd(term))
                                .toList());
            });
            graph.add(one);
        }
        document.put("@graph", graph);
        return document;
    }

    private static Object iri(Term term) {
        return term instanceof Term.Reference(String iri) ? iri : term;
    }

    private static Map<String, Object> jsonLd(Term term) {
        return switch (term) {
            case Term.Reference(String iri) -> Answer.map("@id", iri);
            case Term.Text(String text, String language) -> Answer.map("@value", text, "@language", language);
            case Term.Typed(String text, String datatype) -> Answer.map("@value", text, "@type", datatype);
        };
    }

    String turtle() {
        StringBuilder text = new StringBuilder();
        new java.util.TreeMap<>(prefixes)
                .forEach((prefix, iri) -> text.append("@prefix ")
                        .append(prefix)
                        .append(": <")
                        .append(iri)
                        .append("> .\n"));
        for (Node node : nodes) {
            text.append('\n').append(reference(node.iri())).append('\n');
            text.append(node.said().entrySet().stream()
                    .map(said -> "    " + said.getKey() + " "
                            + said.getValue().stream().map(Graph::turtle).collect(Collectors.joining(", ")))
                    .collect(Collectors.joining(" ;\n")));
            text.append(" .\n");
        }
        return text.toString();
    }

    private static String turtle(Term term) {
        return switch (term) {
            case Term.Reference(String iri) -> reference(iri);
            case Term.Text(String text, String language) -> quoted(text) + "@" + language;
            case Term.Typed(String text, String datatype) -> quoted(text) + "^^" + datatype;
        };
    }

    private static String reference(String iri) {
        return iri.startsWith("_:") ? iri : "<" + iri + ">";
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r") + "\"";
    }

    private String full(String name) {
        int colon = name.indexOf(':');
        String start = prefixes.get(name.substring(0, colon));
        if (start == null) {
            throw new IllegalArgumentException("no vocabulary for " + name + "; there are " + prefixes.keySet());
        }
        return start + name.substring(colon + 1);
    }
}
