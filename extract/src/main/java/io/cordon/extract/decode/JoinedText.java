package io.cordon.extract.decode;

import io.cordon.extract.text.ByteText;
import java.util.Arrays;

/** Lines of characters of another text, together not longer than that. Of an ASCII text no string is made on the way. Confined to one thread. */
final class JoinedText {

    private final ByteText from;
    private final boolean ascii;
    private final byte[] bytes;
    private final char[] characters;
    private int length;

    JoinedText(ByteText from) {
        this.from = from;
        ascii = from.isAscii();
        bytes = new byte[ascii ? from.length() + ByteText.PADDING : 0];
        characters = new char[ascii ? 0 : from.length()];
    }

    /** Adds the characters of the other text from one position to another. */
    void add(int start, int end) {
        for (int at = start; ascii && at < end; at++) {
            bytes[length++] = from.at(at);
        }
        for (int at = start; !ascii && at < end; at++) {
            characters[length++] = from.charAt(at);
        }
    }

    void endLine() {
        if (ascii) {
            bytes[length++] = '\n';
        } else {
            characters[length++] = '\n';
        }
    }

    /** All lines. Nothing may be added any more. */
    ByteText text() {
        return ascii
                ? ByteText.ofAscii(Arrays.copyOf(bytes, length + ByteText.PADDING), length)
                : ByteText.of(new String(characters, 0, length));
    }
}
