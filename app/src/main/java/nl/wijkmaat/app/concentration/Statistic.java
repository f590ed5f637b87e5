package nl.wijkmaat.app.concentration;

import java.util.Locale;

/** What can be asked about where burden lies, as people type it. */
enum Statistic {
    LOCAL_MORAN,
    GETIS_ORD,
    GLOBAL_MORAN,
    GEARY,
    JOIN_COUNT,
    SPREAD;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
