package io.cordon.extract.decode;

import io.cordon.extract.text.ByteText;

/**
 * A text that was wrapped in another.
 *
 * @param layer the path of layers, outermost first, such as {@code base64>gzip}
 * @param bytes the text
 * @param signs bits of the layers of which it may show a sign
 */
public record Decoded(String layer, ByteText bytes, int signs) {

    /** The path of a text that is read from its end to its start. */
    public static final String BACKWARDS = "reversed";

    private static final int ALL = -1;

    /** What was wrapped in a path of layers, and may have any layer. */
    Decoded(String layer, ByteText bytes) {
        this(layer, bytes, ALL);
    }

    /** As {@link #Decoded(String, ByteText)}. */
    public Decoded(String layer, String text) {
        this(layer, ByteText.of(text));
    }

    /** The text. */
    public String text() {
        return bytes.text();
    }

    /** This path with one more layer inside. */
    String below(String inner) {
        return layer.isEmpty() ? inner : layer + ">" + inner;
    }

    @Override
    public String toString() {
        return "Decoded[" + layer + ", " + bytes.length() + " characters]";
    }
}
