package io.cordon.schemas.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.HexFormat;

/** One part of a key. What separates parts is percent-escaped in it, so that no two lists of parts give one key. */
final class KeyPart {
    static final int MAX_LENGTH = 200;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private KeyPart() {}

    static String escape(String part, String separators) {
        requireNonNull(part, "key part");
        if (part.isEmpty() || part.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a key part must have 1 to " + MAX_LENGTH + " characters, has " + part.length());
        }
        if (isWord(part)) {
            return part;
        }
        if (!isUnicode(part)) {
            throw new IllegalArgumentException("a key part must be valid Unicode");
        }
        return plain(part, separators) ? part : escaped(part, separators);
    }

    /** Of what nothing separates anywhere. Keys are made for each event, and of other parts hardly ever. */
    private static boolean isWord(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    static String unescape(String part) {
        if (part.indexOf('%') < 0 || part.equals("%")) {
            return part;
        }
        StringBuilder plain = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '%') {
                plain.append(decoded(part, i));
                i += 2;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static char decoded(String part, int at) {
        if (at + 3 > part.length()) {
            throw new IllegalArgumentException("broken escape in key part '" + part + "'");
        }
        return (char) HexFormat.fromHexDigits(part, at + 1, at + 3);
    }

    /** A lone surrogate has no UTF-8 form: every such part would become the same key. */
    private static boolean isUnicode(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (Character.isSurrogate(part.charAt(i))) {
                return UTF_8.newEncoder().canEncode(part);
            }
        }
        return true;
    }

    private static boolean plain(String part, String separators) {
        for (int i = 0; i < part.length(); i++) {
            if (mustEscape(part.charAt(i), separators)) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String part, String separators) {
        StringBuilder key = new StringBuilder(part.length() + 8);
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (mustEscape(c, separators)) {
                key.append('%').append(HEX.toHexDigits((byte) c));
            } else {
                key.append(c);
            }
        }
        return key.toString();
    }

    private static boolean mustEscape(char c, String separators) {
        return c < ' ' || c == 0x7f || separators.indexOf(c) >= 0;
    }
}
