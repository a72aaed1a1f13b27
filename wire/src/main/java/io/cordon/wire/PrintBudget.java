package io.cordon.wire;

import io.cordon.detectors.print.CrossPrint;
import io.cordon.detectors.print.GramPrints;
import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValuePrints;
import io.cordon.schemas.bound.EventBounds;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads packed prints and keeps count: one event brings only so many, however they are spread over its fields. */
final class PrintBudget {
    private static final int GRAM_BYTES = 8;

    private int left = EventBounds.EVENT_PRINT_BYTES;

    ValuePrints values(String field, @Nullable ByteBuffer packed) {
        return ValuePrints.fromBytes(check(field, Bounds.present(field, packed), ValuePrints.ENTRY_BYTES));
    }

    TokenPrints tokens(String field, @Nullable ByteBuffer packed) {
        return TokenPrints.fromBytes(check(field, Bounds.present(field, packed), TokenPrints.ENTRY_BYTES));
    }

    GramPrints grams(String field, @Nullable ByteBuffer packed) {
        return GramPrints.fromWide(check(field, Bounds.present(field, packed), GRAM_BYTES));
    }

    static long tree(String field, @Nullable ByteBuffer print) {
        ByteBuffer checked = Bounds.exactly(field, print, EventBounds.TREE_PRINT);
        return checked.getLong(checked.position());
    }

    static OptionalLong optionalTree(String field, @Nullable ByteBuffer print) {
        return Bounds.present(field, print).remaining() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(tree(field, print));
    }

    static Optional<CrossPrint> cross(String field, @Nullable ByteBuffer print) {
        return Bounds.exactlyOrEmpty(field, print, CrossPrint.BYTES)
                .map(bytes ->
                        new CrossPrint(bytes.getLong(bytes.position()), bytes.getLong(bytes.position() + Long.BYTES)));
    }

    private ByteBuffer check(String field, ByteBuffer packed, int entry) {
        int length = packed.remaining();
        if (length % entry != 0) {
            throw new Violation(field + " has " + length + " bytes, expected a multiple of " + entry);
        }
        if (length > EventBounds.PRINT_BYTES) {
            throw new Violation(field + " has " + length + " bytes, at most " + EventBounds.PRINT_BYTES);
        }
        left -= length;
        if (left < 0) {
            throw new Violation("the event has more than " + EventBounds.EVENT_PRINT_BYTES + " bytes of prints");
        }
        return packed;
    }
}
