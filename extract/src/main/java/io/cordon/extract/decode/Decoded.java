package io.cordon.extract.decode;

/**
 * A text that was wrapped in another.
 *
 * @param layer the path of layers, outermost first, such as {@code base64>gzip}
 * @param text the text
 */
public record Decoded(String layer, String text) {

    /** This path with one more layer inside. */
    String below(String inner) {
        return layer.isEmpty() ? inner : layer + ">" + inner;
    }

    @Override
    public String toString() {
        return "Decoded[" + layer + ", " + text.length() + " characters]";
    }
}
