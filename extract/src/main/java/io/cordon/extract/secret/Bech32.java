package io.cordon.extract.secret;

import java.util.Locale;

/** The checksum in the secret keys of age: Bech32, six characters at the end. */
final class Bech32 {

    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final String AGE = "age-secret-key-";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int LENGTH = 6;

    private Bech32() {}

    /** Whether the characters after the separator of an age key carry their checksum. */
    static boolean isAgeKey(String body) {
        int random = body.length() - LENGTH;
        String lower = body.toLowerCase(Locale.ROOT);
        return random > 0 && lower.substring(random).equals(checksum(AGE, lower.substring(0, random)));
    }

    /** The checksum of lower-case data below a human-readable part; empty if a character is not of the alphabet. */
    static String checksum(String prefix, String data) {
        int sum = 1;
        for (char c : prefix.toCharArray()) {
            sum = step(sum, c >> 5);
        }
        sum = step(sum, 0);
        for (char c : prefix.toCharArray()) {
            sum = step(sum, c & 31);
        }
        for (char c : (data + "qqqqqq").toCharArray()) {
            int value = ALPHABET.indexOf(c);
            if (value < 0) {
                return "";
            }
            sum = step(sum, value);
        }
        sum ^= 1;
        StringBuilder checksum = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            checksum.append(ALPHABET.charAt(sum >>> 5 * (5 - i) & 31));
        }
        return checksum.toString();
    }

    private static int step(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >>> i & 1) == 0 ? 0 : GENERATOR[i];
        }
        return next;
    }
}
