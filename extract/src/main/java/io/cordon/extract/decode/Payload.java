package io.cordon.extract.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Decoded bytes: a text, or a compressed text, or nothing that matters. */
final class Payload {

    private static final int BUFFER = 8192;

    private Payload() {}

    static void read(byte[] bytes, String layer, DecodeBudget budget, Consumer<Decoded> sink) {
        if (isGzip(bytes)) {
            text(gunzip(bytes, budget)).ifPresent(text -> sink.accept(new Decoded(layer + ">gzip", text)));
        } else {
            text(bytes).ifPresent(text -> sink.accept(new Decoded(layer, text)));
        }
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 18 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    /** What could be read within the budget: a stream that breaks off has shown its beginning. */
    private static byte[] gunzip(byte[] bytes, DecodeBudget budget) {
        byte[] plain = new byte[Math.min(BUFFER, budget.left())];
        int length = 0;
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            while (true) {
                if (length == plain.length) {
                    int larger = Math.min(2 * length, budget.left());
                    if (larger <= length) {
                        budget.exhaust();
                        break;
                    }
                    plain = Arrays.copyOf(plain, larger);
                }
                int read = gzip.read(plain, length, plain.length - length);
                if (read < 0) {
                    break;
                }
                length += read;
            }
        } catch (IOException e) {
            // Not the end of a gzip stream: what was decompressed before is looked at all the same.
            return taken(plain, length, budget);
        }
        return taken(plain, length, budget);
    }

    private static byte[] taken(byte[] plain, int length, DecodeBudget budget) {
        budget.take(length);
        return Arrays.copyOf(plain, length);
    }

    /** The bytes as UTF-8, if that is what they are, and printable. */
    private static Optional<String> text(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 0x7f) {
                return Optional.empty();
            }
        }
        try {
            return bytes.length == 0
                    ? Optional.empty()
                    : Optional.of(
                            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            // Not text: nothing that a reader of text could be given.
            return Optional.empty();
        }
    }
}
