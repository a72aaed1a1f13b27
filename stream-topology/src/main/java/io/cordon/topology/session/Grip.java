package io.cordon.topology.session;

import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.response.Hold;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * A hold as it stands at the gates.
 *
 * @param rung STEP_UP, CONSTRAIN or HOLD
 * @param expiresAt when it ends by itself, by the broker's clock
 */
record Grip(Rung rung, Instant expiresAt) {
    private static final byte VERSION = 1;

    static Grip of(Hold hold) {
        return new Grip(hold.rung(), hold.expiresAt());
    }

    boolean stands(Instant now) {
        return now.isBefore(expiresAt);
    }

    byte[] encode() {
        return ByteBuffer.allocate(10)
                .put(VERSION)
                .put((byte) rung.ordinal())
                .putLong(expiresAt.toEpochMilli())
                .array();
    }

    static Grip decode(byte[] stored) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        byte version = in.get();
        if (version != VERSION) {
            throw new IllegalStateException("stored hold has version " + version + ", this release reads " + VERSION);
        }
        return new Grip(Rung.values()[in.get()], Instant.ofEpochMilli(in.getLong()));
    }
}
