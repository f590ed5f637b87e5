package nl.wijkmaat.editions.voorbeeldland;

import java.util.ArrayList;
import java.util.List;

/** Invented names that can be pronounced in Dutch. No combination is the name of a real gemeente; a test holds all against the real list. */
final class Names {

    private static final List<String> STEMS = List.of(
            "Appelin",
            "Bramer",
            "Dorven",
            "Eskel",
            "Falder",
            "Golmer",
            "Haskel",
            "Inker",
            "Jorven",
            "Kwister",
            "Lummer",
            "Mosken",
            "Nevelin",
            "Ollemer",
            "Pluimer",
            "Quinter",
            "Roffel",
            "Snorre",
            "Tjalker",
            "Ulver",
            "Vlinder",
            "Wimpel",
            "IJzelin",
            "Zwerven",
            "Abbel",
            "Bonkel",
            "Dremmel",
            "Ekster",
            "Fluister",
            "Grommel",
            "Hobbel",
            "Jubbel",
            "Knikker",
            "Lobber",
            "Mijmer",
            "Noppen",
            "Pronkel",
            "Rafel",
            "Stippel",
            "Tuimel",
            "Vonkel",
            "Wiebel",
            "Zoemer",
            "Kabbel");

    private static final List<String> TOWN_ENDINGS = List.of(
            "wold", "horn", "gouw", "drecht", "kerke", "lare", "rade", "stede", "terp", "voorde", "zande", "hove",
            "mude", "oever", "donk", "laak");

    private static final List<String> WIJK_ENDINGS =
            List.of("kwartier", "polder", "heuvel", "haven", "akkers", "weiden", "dreven", "hoek");

    private static final List<String> BUURT_ENDINGS = List.of(
            "buurt", "hof", "park", "veld", "plein", "singel", "gaard", "bos", "brink", "kamp", "werf", "eind", "pad",
            "tuin", "laan", "berg");

    private static final List<String> PROVINCES = List.of(
            "Hoogwold",
            "Meergouw",
            "Zuiderlaak",
            "Westerdrecht",
            "Oosterterp",
            "Binnenmude",
            "Noorderdonk",
            "Verlandt",
            "Kustrade",
            "Heuvelhorn",
            "Duinlare",
            "Veldvoorde",
            "Bovenzande",
            "Nederhove",
            "Middelkerke-Land",
            "Achterstede",
            "Voorlaak",
            "Langgouw");

    private Names() {}

    /** All names that a gemeente can have. */
    static List<String> listTownNames() {
        return combine(STEMS, TOWN_ENDINGS);
    }

    static String province(int index) {
        return PROVINCES.get(index);
    }

    /** Names of gemeenten in the order in which they are given out, each once. */
    static List<String> drawTownNames(long seed) {
        return shuffle(listTownNames(), RandomStream.of(seed, "town names"));
    }

    static List<String> drawWijkNames(long seed, int gemeente) {
        return shuffle(combine(STEMS, WIJK_ENDINGS), RandomStream.of(seed, "wijk names", gemeente));
    }

    static List<String> drawBuurtNames(long seed, int gemeente) {
        return shuffle(combine(STEMS, BUURT_ENDINGS), RandomStream.of(seed, "buurt names", gemeente));
    }

    private static List<String> combine(List<String> stems, List<String> endings) {
        List<String> names = new ArrayList<>();
        for (String stem : stems) {
            for (String ending : endings) {
                names.add(stem + ending);
            }
        }
        return names;
    }

    private static List<String> shuffle(List<String> names, RandomStream random) {
        for (int i = names.size() - 1; i > 0; i--) {
            int other = random.below(i + 1);
            String swap = names.get(i);
            names.set(i, names.get(other));
            names.set(other, swap);
        }
        return names;
    }
}
