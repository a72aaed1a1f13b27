package io.cordon.extract.value;

import io.cordon.extract.text.CharSet;

/** Where pieces of text end, and what they are made of. */
final class Pieces {

    static final int LOWER = 1;
    static final int UPPER = 2;
    static final int DIGIT = 4;
    static final int AT = 8;
    static final int DOT = 16;
    static final int COLON = 32;
    static final int SLASH = 64;
    static final int OTHER = 128;
    static final int DELIMITER = 256;

    static final int LETTER = LOWER | UPPER;

    private static final short[] CLASSES = classes();

    private Pieces() {}

    /** What the character is. */
    static int classOf(char c) {
        if (c < 0x80) {
            return CLASSES[c];
        }
        return Character.isLetterOrDigit(c) ? LOWER | OTHER : DELIMITER;
    }

    /** The end without punctuation of the sentence around it. */
    static int trimmedEnd(String text, int from, int to) {
        int end = to;
        while (end > from && ".:!?*_-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** The start without signs in front. */
    static int trimmedStart(String text, int from, int to) {
        int start = from;
        while (start < to && "*_#$!?".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static short[] classes() {
        short[] classes = new short[0x80];
        for (char c = 0; c < 0x80; c++) {
            classes[c] = (short) classOfAscii(c);
        }
        return classes;
    }

    private static int classOfAscii(char c) {
        if (CharSet.BASE62.has(c)) {
            return CharSet.DIGIT.has(c) ? DIGIT : CharSet.LOWER.has(c) ? LOWER : UPPER;
        }
        return switch (c) {
            case '@' -> AT;
            case '.' -> DOT;
            case ':' -> COLON;
            case '/', '\\' -> SLASH;
            case '-', '_', '+', '#', '$', '%', '*', '!', '?', '~', '^' -> OTHER;
            default -> DELIMITER;
        };
    }
}
