package io.cordon.wire;

import io.cordon.schemas.bound.EventBounds;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Sixteen-byte digests as hexadecimal text. */
final class Digests {
    private Digests() {}

    static String required(String field, @Nullable ByteBuffer digest) {
        return hex(Bounds.exactly(field, digest, EventBounds.WIDE_PRINT));
    }

    /** An absent digest is empty text. */
    static String optional(String field, @Nullable ByteBuffer digest) {
        return Bounds.exactlyOrEmpty(field, digest, EventBounds.WIDE_PRINT)
                .map(Digests::hex)
                .orElse("");
    }

    private static String hex(ByteBuffer digest) {
        HexFormat format = HexFormat.of();
        int start = digest.position();
        return format.toHexDigits(digest.getLong(start)) + format.toHexDigits(digest.getLong(start + Long.BYTES));
    }
}
