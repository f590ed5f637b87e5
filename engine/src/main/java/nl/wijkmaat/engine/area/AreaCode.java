package nl.wijkmaat.engine.area;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Code of an area as Statistics Netherlands writes it: {@code NL00}, {@code PV26}, {@code GM0307}, {@code WK030701},
 * {@code BU03070104}. Behind the four digits of the gemeente a wijk or buurt may hold letters ({@code WK0363AA}).
 *
 * <p>A code means something only together with a boundary year: the same code can name another area in another year. The
 * year is carried once by whatever holds codes ({@link AreaTree}, {@link CustomArea}, a panel), not by each code.
 *
 * @param code prefix and number, upper case, without blanks
 */
public record AreaCode(String code) implements Comparable<AreaCode> {

    /** The country in the notation used here; some publishers write {@code NL01}. */
    public static final AreaCode NETHERLANDS = new AreaCode("NL00");

    /** @throws InvalidAreaCodeException when the text is not a code in normal form */
    public AreaCode {
        AreaLevel level = levelOf(code);
        if (level == null || level == AreaLevel.COUNTRY && !code.equals("NL00")) {
            throw new InvalidAreaCodeException(code);
        }
    }

    /**
     * Reads a code as publishers write it: blanks around it are dropped, lower case is accepted and the country is always
     * {@code NL00}.
     *
     * @throws InvalidAreaCodeException when the text is no code of any level
     */
    public static AreaCode parse(String text) {
        return findIn(text).orElseThrow(() -> new InvalidAreaCodeException(text));
    }

    /** The code in the text, or nothing when the text is no code of any level. Accepts what {@link #parse} accepts. */
    public static Optional<AreaCode> findIn(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        AreaLevel level = levelOf(code);
        if (level == null) {
            return Optional.empty();
        }
        return Optional.of(level == AreaLevel.COUNTRY ? NETHERLANDS : new AreaCode(code));
    }

    /** The level that the prefix stands for. */
    public AreaLevel level() {
        return switch (code.charAt(0)) {
            case 'N' -> AreaLevel.COUNTRY;
            case 'P' -> AreaLevel.PROVINCE;
            case 'G' -> AreaLevel.GEMEENTE;
            case 'W' -> AreaLevel.WIJK;
            default -> AreaLevel.BUURT;
        };
    }

    /** The gemeente that the code of a gemeente, wijk or buurt names; empty for a province or the country. */
    public Optional<AreaCode> gemeente() {
        return switch (level()) {
            case COUNTRY, PROVINCE -> Optional.empty();
            case GEMEENTE -> Optional.of(this);
            case WIJK, BUURT -> Optional.of(new AreaCode("GM" + code.substring(2, 6)));
        };
    }

    /** The wijk that the code of a wijk or buurt names; empty for larger areas. */
    public Optional<AreaCode> wijk() {
        return switch (level()) {
            case WIJK -> Optional.of(this);
            case BUURT -> Optional.of(new AreaCode("WK" + code.substring(2, 8)));
            default -> Optional.empty();
        };
    }

    /** The area directly above that the code itself names: the wijk of a buurt, the gemeente of a wijk. Else empty. */
    public Optional<AreaCode> parent() {
        return switch (level()) {
            case BUURT -> wijk();
            case WIJK -> gemeente();
            default -> Optional.empty();
        };
    }

    /** As a record has it, without the detour: panels look up codes by the million. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public int compareTo(AreaCode other) {
        int byLevel = level().compareTo(other.level());
        return byLevel != 0 ? byLevel : code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }

    private static @Nullable AreaLevel levelOf(String code) {
        for (AreaLevel level : AreaLevel.values()) {
            if (code.startsWith(level.prefix())) {
                return code.length() == 2 + level.codeLength() && isNumber(code, level) ? level : null;
            }
        }
        return null;
    }

    private static boolean isNumber(String code, AreaLevel level) {
        for (int i = 2; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'A' && c <= 'Z';
            if (!digit && !(letter && i >= 6 && level.isInside(AreaLevel.GEMEENTE))) {
                return false;
            }
        }
        return true;
    }
}
