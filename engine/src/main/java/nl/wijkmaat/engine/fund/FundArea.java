package nl.wijkmaat.engine.fund;

import java.util.Map;
import java.util.Set;

/**
 * An area as a fund sees it. A figure that is not known is NaN.
 *
 * @param code its code, or the id of a named area
 * @param name what readers see
 * @param gemeente code of its gemeente; empty when it lies in several
 * @param isListed whether it is a named area of a list, as one; else it is an area of the level of the question
 * @param lists ids of the lists and selections on which it stands, or within whose areas it lies
 * @param gemeenteLists ids of the lists and selections that hold an area in its gemeente
 * @param networks ids of the networks of which its gemeente was a member
 * @param residents people who live there
 * @param gemeenteResidents people who live in its gemeente
 * @param weight of the burden, from 0 to 100
 * @param stackedDomains number of domains beyond the line
 * @param comparableShare share of methods, from 0 to 1, with at least the burden of the reference group
 * @param shares by indicator the percentage of residents to whom it applies
 */
public record FundArea(
        String code,
        String name,
        String gemeente,
        boolean isListed,
        Set<String> lists,
        Set<String> gemeenteLists,
        Set<String> networks,
        double residents,
        double gemeenteResidents,
        double weight,
        double stackedDomains,
        double comparableShare,
        Map<String, Double> shares) {

    public FundArea {
        lists = Set.copyOf(lists);
        gemeenteLists = Set.copyOf(gemeenteLists);
        networks = Set.copyOf(networks);
        shares = Map.copyOf(shares);
    }

    /** NaN when not known. */
    public double figure(Measure measure) {
        return switch (measure) {
            case WEIGHT -> weight;
            case STACKED_DOMAINS -> stackedDomains;
            case COMPARABLE_SHARE -> comparableShare;
            case RESIDENTS -> residents;
            case GEMEENTE_RESIDENTS -> gemeenteResidents;
        };
    }

    /** The same area under the name that readers know it by. */
    public FundArea named(String newName) {
        return new FundArea(
                code,
                newName,
                gemeente,
                isListed,
                lists,
                gemeenteLists,
                networks,
                residents,
                gemeenteResidents,
                weight,
                stackedDomains,
                comparableShare,
                shares);
    }

    /** The same area under another method, or with revised figures. */
    public FundArea weighing(double newWeight, double newComparableShare) {
        return new FundArea(
                code,
                name,
                gemeente,
                isListed,
                lists,
                gemeenteLists,
                networks,
                residents,
                gemeenteResidents,
                newWeight,
                stackedDomains,
                newComparableShare,
                shares);
    }
}
