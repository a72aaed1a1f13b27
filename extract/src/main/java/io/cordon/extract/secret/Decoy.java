package io.cordon.extract.secret;

/**
 * A made-up secret and how it is met.
 *
 * @param group the kind of its keeper, such as {@code clouds}
 * @param format id of its format
 * @param text a line that shows it
 * @param secret the secret in it
 * @param used what of it one would use: the same, or what it holds
 */
public record Decoy(String group, String format, String text, String secret, String used) {

    @Override
    public String toString() {
        return "Decoy[" + format + ", " + secret.length() + " characters]";
    }
}
