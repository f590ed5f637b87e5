package nl.wijkmaat.app.comparison;

import java.util.Locale;
import nl.wijkmaat.engine.area.AreaLevel;

/** Levels on which areas are compared, as people type them. */
enum Level {
    gemeente,
    wijk,
    buurt;

    AreaLevel areaLevel() {
        return AreaLevel.valueOf(name().toUpperCase(Locale.ROOT));
    }

    static Level of(AreaLevel level) {
        return Level.valueOf(level.name().toLowerCase(Locale.ROOT));
    }
}
