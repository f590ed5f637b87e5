package nl.wijkmaat.engine.scheme;

import java.util.Collection;
import java.util.Map;
import nl.wijkmaat.engine.area.AreaCode;

/**
 * The gemeenten on a list, or that won a round, by their size: whether small ones are among them is what speaks for or against a claim
 * that size decides.
 *
 * @param gemeenten number of different gemeenten
 * @param known those whose residents are known
 * @param smaller those with fewer residents than the gemeente that is compared; 0 when its residents are not known
 * @param below100Thousand those with fewer than 100,000 residents
 */
public record SizeContrast(int gemeenten, int known, int smaller, int below100Thousand) {

    private static final long HUNDRED_THOUSAND = 100_000;

    /**
     * @param listed may name a gemeente more than once; it counts once
     * @param residents by gemeente, as far as known
     * @param own the gemeente that is compared
     */
    public static SizeContrast of(Collection<AreaCode> listed, Map<AreaCode, Long> residents, AreaCode own) {
        long ownResidents = residents.getOrDefault(own, 0L);
        var sizes = listed.stream()
                .distinct()
                .filter(residents::containsKey)
                .mapToLong(code -> residents.getOrDefault(code, 0L))
                .toArray();
        int smaller = 0;
        int below = 0;
        for (long size : sizes) {
            smaller += size < ownResidents ? 1 : 0;
            below += size < HUNDRED_THOUSAND ? 1 : 0;
        }
        return new SizeContrast((int) listed.stream().distinct().count(), sizes.length, smaller, below);
    }
}
