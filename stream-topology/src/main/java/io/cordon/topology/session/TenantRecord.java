package io.cordon.topology.session;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/**
 * What a task knows of a tenant as a whole.
 *
 * @param liveSessions sessions with a record
 * @param windowStart when the window of new holds began, in milliseconds of engine time
 * @param holds new holds in the window
 * @param storm the limit was reached in this window, and said so
 */
record TenantRecord(long liveSessions, long windowStart, int holds, boolean storm) {
    static final TenantRecord EMPTY = new TenantRecord(0, 0, 0, false);
    private static final byte VERSION = 1;

    TenantRecord opened() {
        return new TenantRecord(liveSessions + 1, windowStart, holds, storm);
    }

    TenantRecord closed() {
        return new TenantRecord(Math.max(0, liveSessions - 1), windowStart, holds, storm);
    }

    /** The record at this time: a window that is over counts no more. */
    TenantRecord at(Instant now, Duration window) {
        boolean over = now.toEpochMilli() - windowStart >= window.toMillis();
        return over ? new TenantRecord(liveSessions, now.toEpochMilli(), 0, false) : this;
    }

    TenantRecord held() {
        return new TenantRecord(liveSessions, windowStart, holds + 1, storm);
    }

    TenantRecord inStorm() {
        return new TenantRecord(liveSessions, windowStart, holds, true);
    }

    byte[] encode() {
        return ByteBuffer.allocate(22)
                .put(VERSION)
                .putLong(liveSessions)
                .putLong(windowStart)
                .putInt(holds)
                .put((byte) (storm ? 1 : 0))
                .array();
    }

    static TenantRecord decode(byte[] stored) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        byte version = in.get();
        if (version != VERSION) {
            throw new IllegalStateException(
                    "stored tenant record has version " + version + ", this release reads " + VERSION);
        }
        return new TenantRecord(in.getLong(), in.getLong(), in.getInt(), in.get() != 0);
    }
}
