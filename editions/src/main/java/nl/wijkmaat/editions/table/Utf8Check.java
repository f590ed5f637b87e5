package nl.wijkmaat.editions.table;

import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problem;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.problem.Texts;

/** Checks chunk by chunk that a text is UTF-8, and tells the byte, line and likely encoding when it is not. */
final class Utf8Check {

    private final String fileName;
    private long offset;
    private long line = 1;
    private int expected;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private int first;

    Utf8Check(String fileName) {
        this.fileName = fileName;
    }

    /** @throws ProblemException at the first byte that UTF-8 does not have there */
    void check(byte[] chunk, int length, boolean atEnd) {
        for (int i = 0; i < length; i++) {
            int b = chunk[i] & 0xFF;
            if (expected == 0) {
                if (b == '\n') {
                    line++;
                } else if (b >= 0x80) {
                    begin(b, offset + i);
                }
            } else if (b < lowest || b > highest) {
                throw wrong(first, offset + i - 1);
            } else {
                expected--;
                lowest = 0x80;
                highest = 0xBF;
            }
        }
        offset += length;
        if (atEnd && expected > 0) {
            throw wrong(first, offset - 1);
        }
    }

    /** The ranges of the second byte keep out overlong forms, surrogates and what lies beyond Unicode. */
    private void begin(int b, long at) {
        first = b;
        lowest = 0x80;
        highest = 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            expected = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            expected = 2;
            lowest = b == 0xE0 ? 0xA0 : 0x80;
            highest = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            expected = 3;
            lowest = b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            throw wrong(b, at);
        }
    }

    private ProblemException wrong(int b, long at) {
        String key = b >= 0xC0 ? "table.not_utf8_latin" : "table.not_utf8";
        return new ProblemException(
                new Problem(Place.line(fileName, line), Texts.text(key, String.format("0x%02X", b), at, (char) b)));
    }
}
