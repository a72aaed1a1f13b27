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

    /** Adds the character at a position of the other text. */
    void add(int position) {
        if (ascii) {
            bytes[length++] = from.at(position);
        } else {
            characters[length++] = from.charAt(position);
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
