package nl.wijkmaat.app.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.wijkmaat.engine.LocalText;

/**
 * The texts of the site in one language, and numbers and dates as that language writes them. Texts live in
 * {@code messages_nl.properties} and {@code messages_en.properties} beside this class; a test finds keys that lack one.
 */
public final class Texts {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;
    private final DateTimeFormatter date;

    public Texts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "nl.wijkmaat.app.site.messages", language.locale(), Texts.class.getClassLoader(), NO_FALLBACK);
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .withZone(NETHERLANDS);
    }

    public Language language() {
        return language;
    }

    /**
     * The text behind a key. Numbers among the arguments are written as the language writes them; a year must be given as text.
     *
     * @throws MissingResourceException when there is no such text
     */
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** One of {@code key.one} and {@code key.more}, with the count as first argument. */
    public String counted(String key, int count, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = count;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return text(key + (count == 1 ? ".one" : ".more"), arguments);
    }

    /** The text behind the constant of an enum: {@code prefix.CONSTANT}. */
    public String of(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }

    public String of(LocalText text) {
        return text.in(language.tag());
    }

    /** A text as a sentence of its own: with a capital, and a full stop where it has none. */
    public String sentence(LocalText text) {
        String words = of(text);
        String capital = words.substring(0, 1).toUpperCase(language.locale()) + words.substring(1);
        return capital.matches("(?s).*[.?!]") ? capital : capital + ".";
    }

    /** A day that is the same day everywhere, such as that on which a rule began to hold. */
    public String day(LocalDate day) {
        return day.format(date.withZone(null));
    }

    /** What readers call a version or round of a scheme; the catalogue counts rounds as {@code ronde-1}. */
    public String round(String id) {
        return id.matches("ronde-[0-9]+") ? text("round", id.substring("ronde-".length())) : id;
    }

    /** From a day to a day, or without an end that is known. */
    public String period(LocalDate from, Optional<LocalDate> last) {
        return last.isPresent() ? text("period", day(from), day(last.get())) : text("period.open", day(from));
    }

    /** A number with a fixed number of decimals. */
    public String number(double amount, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        // Through a decimal: halves go up as readers expect, and what rounds to zero has no minus sign.
        return format.format(BigDecimal.valueOf(amount).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** An amount of money, with cents only when there are any. */
    public String euros(BigDecimal euros) {
        boolean isWhole = euros.stripTrailingZeros().scale() <= 0;
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(isWhole ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return text("unit.EURO", format.format(euros));
    }

    /** A day, in the time zone of the Netherlands. */
    public String date(Instant moment) {
        return date.format(moment);
    }
}
