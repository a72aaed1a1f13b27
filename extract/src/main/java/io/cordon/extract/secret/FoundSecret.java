package io.cordon.extract.secret;

/**
 * A secret in a text. Holds the secret itself: never leaves the runtime.
 *
 * @param format id of its format
 * @param from its first character
 * @param to the position after its last one
 * @param normalForm what is printed
 * @param entropyBits estimated entropy
 */
public record FoundSecret(String format, int from, int to, String normalForm, int entropyBits) {

    /** Characters of the secret. */
    public int length() {
        return to - from;
    }

    @Override
    public String toString() {
        return "FoundSecret[" + format + ", " + length() + " characters]";
    }
}
