package io.cordon.extract.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * The checksums inside tokens. GitHub's and npm's: the last six characters are the CRC-32 of the others in base 62.
 * Grafana's: after an underscore the CRC-32 of all before it, little-endian in hexadecimal.
 */
final class Checksums {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 6;

    private Checksums() {}

    /** Whether the body of a token, without its prefix, carries its own checksum. */
    static boolean isValid(String body) {
        int random = body.length() - LENGTH;
        return random > 0 && body.substring(random).equals(of(body.substring(0, random)));
    }

    /** Whether the body of a Grafana token, without its prefix, carries the checksum of prefix and random part. */
    static boolean isGrafana(String prefix, String body) {
        int mark = body.lastIndexOf('_');
        return mark > 0 && body.substring(mark + 1).equals(grafana(prefix + body.substring(0, mark)));
    }

    /** Grafana's checksum of a prefix and the random part. */
    static String grafana(String token) {
        return HexFormat.of().toHexDigits(Integer.reverseBytes((int) crc(token)));
    }

    private static long crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(US_ASCII));
        return crc.getValue();
    }

    /** The checksum of the random part. */
    static String of(String random) {
        char[] digits = new char[LENGTH];
        long left = crc(random);
        for (int i = LENGTH - 1; i >= 0; i--) {
            digits[i] = BASE62.charAt((int) (left % 62));
            left /= 62;
        }
        return new String(digits);
    }
}
