package io.cordon.topology.subject;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.finding.Rung;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * A hold on a credential, to be renewed as long as it is called for.
 *
 * @param tenant the tenant
 * @param ref the credential
 * @param rung STEP_UP or HOLD
 * @param expiresAt when it ends unless renewed
 * @param until how long it is called for; a HOLD until a directive answers
 */
record HeldCredential(String tenant, String ref, Rung rung, Instant expiresAt, Instant until) {
    static final Instant UNTIL_ANSWERED = Instant.ofEpochMilli(Long.MAX_VALUE);
    private static final byte VERSION = 1;

    HeldCredential {
        requireNonNull(tenant, "tenant");
        requireNonNull(ref, "ref");
        requireNonNull(rung, "rung");
        requireNonNull(expiresAt, "expiresAt");
        requireNonNull(until, "until");
    }

    HeldCredential renewed(Instant newExpiry) {
        return new HeldCredential(tenant, ref, rung, newExpiry, until);
    }

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(tenant);
            out.writeUTF(ref);
            out.writeByte(rung.ordinal());
            out.writeLong(expiresAt.toEpochMilli());
            out.writeLong(until.toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    static HeldCredential decode(byte[] stored) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored))) {
            byte version = in.readByte();
            if (version != VERSION) {
                throw new IllegalStateException(
                        "stored hold has version " + version + ", this release reads " + VERSION);
            }
            return new HeldCredential(
                    in.readUTF(),
                    in.readUTF(),
                    Rung.values()[in.readByte()],
                    Instant.ofEpochMilli(in.readLong()),
                    Instant.ofEpochMilli(in.readLong()));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored hold is damaged", e);
        }
    }
}
