package io.cordon.wire;

import io.cordon.schemas.bound.EventBounds;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks of single fields. Each gives the value back or throws a {@link Violation} that names the field, never the value. */
final class Bounds {
    private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();
    private static final long LARGEST = 1L << 53;

    private Bounds() {}

    /** A required id or name. */
    static String name(String field, @Nullable String value) {
        String checked = text(field, value, EventBounds.NAME);
        if (checked.isBlank()) {
            throw new Violation(field + " is empty");
        }
        return checked;
    }

    /** An id or name that may be absent. */
    static Optional<String> optionalName(String field, @Nullable String value) {
        return value == null ? Optional.empty() : Optional.of(name(field, value));
    }

    /** A name that may be empty. */
    static String label(String field, @Nullable String value) {
        return text(field, value, EventBounds.NAME);
    }

    /** A reduced text, which may be empty. */
    static String reduced(String field, @Nullable String value) {
        return text(field, value, EventBounds.REDUCED);
    }

    static String text(String field, @Nullable String value, int limit) {
        if (value == null) {
            throw new Violation(field + " is missing");
        }
        if (value.length() > limit) {
            throw new Violation(field + " has " + value.length() + " characters, at most " + limit);
        }
        for (int i = 0; i < value.length(); i++) {
            // A control character in a name breaks logs, terminals and alert formats, and no honest sender has one.
            if (Character.isISOControl(value.charAt(i))) {
                throw new Violation(field + " holds a control character");
            }
        }
        return value;
    }

    static <T> List<T> list(String field, @Nullable List<T> value, int limit) {
        if (value == null) {
            throw new Violation(field + " is missing");
        }
        if (value.size() > limit) {
            throw new Violation(field + " has " + value.size() + " entries, at most " + limit);
        }
        return value;
    }

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new Violation(field + " is missing");
        }
        return value;
    }

    /** A count that is never negative. */
    static int count(String field, int value) {
        return (int) number(field, value, 0);
    }

    /** A number from {@code least} on, small enough to be added up. */
    static long number(String field, long value, long least) {
        if (value < least || value > LARGEST) {
            throw new Violation(field + " is " + value + ", expected " + least + " to " + LARGEST);
        }
        return value;
    }

    static Instant time(String field, @Nullable Instant value) {
        Instant checked = present(field, value);
        // Compared in seconds: an instant far off does not fit into milliseconds.
        if (checked.getEpochSecond() < 0 || checked.getEpochSecond() > LATEST / 1_000) {
            throw new Violation(field + " is not between 1970 and 2200");
        }
        return checked;
    }

    static Optional<Instant> optionalTime(String field, @Nullable Instant value) {
        return value == null ? Optional.empty() : Optional.of(time(field, value));
    }

    /** Bytes of exactly this length. */
    static ByteBuffer exactly(String field, @Nullable ByteBuffer value, int length) {
        ByteBuffer checked = present(field, value);
        if (checked.remaining() != length) {
            throw new Violation(field + " has " + checked.remaining() + " bytes, expected " + length);
        }
        return checked;
    }

    /** Bytes of exactly this length, or none. */
    static Optional<ByteBuffer> exactlyOrEmpty(String field, @Nullable ByteBuffer value, int length) {
        return present(field, value).remaining() == 0 ? Optional.empty() : Optional.of(exactly(field, value, length));
    }
}
