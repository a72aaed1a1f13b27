package io.cordon.extract.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.zip.CRC32;

/** The checksum inside GitHub's and npm's tokens: the last six characters are the CRC-32 of the others in base 62. */
final class Checksums {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 6;

    private Checksums() {}

    /** Whether the body of a token, without its prefix, carries its own checksum. */
    static boolean isValid(String body) {
        int random = body.length() - LENGTH;
        return random > 0 && body.substring(random).equals(of(body.substring(0, random)));
    }

    /** The checksum of the random part. */
    static String of(String random) {
        CRC32 crc = new CRC32();
        crc.update(random.getBytes(US_ASCII));
        char[] digits = new char[LENGTH];
        long left = crc.getValue();
        for (int i = LENGTH - 1; i >= 0; i--) {
            digits[i] = BASE62.charAt((int) (left % 62));
            left /= 62;
        }
        return new String(digits);
    }
}
