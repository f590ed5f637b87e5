package nl.wijkmaat.app.shell;

import java.util.Locale;
import nl.wijkmaat.engine.area.AreaLevel;

/** The levels of areas as people type them. */
public enum Level {
    country,
    province,
    gemeente,
    wijk,
    buurt;

    public AreaLevel areaLevel() {
        return AreaLevel.valueOf(name().toUpperCase(Locale.ROOT));
    }
}
