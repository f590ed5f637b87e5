package nl.wijkmaat.engine.fund;

import java.util.Set;

/**
 * On which lists an area stands and in which networks its gemeente is.
 *
 * @param isListed whether it is a named area of a list, as one
 * @param lists ids of the lists, selections and named areas on which it stands or within which it lies
 * @param gemeenteLists ids of the lists and selections that hold an area in its gemeente
 * @param networks ids of the networks of its gemeente
 */
public record Memberships(boolean isListed, Set<String> lists, Set<String> gemeenteLists, Set<String> networks) {

    public Memberships {
        lists = Set.copyOf(lists);
        gemeenteLists = Set.copyOf(gemeenteLists);
        networks = Set.copyOf(networks);
    }
}
