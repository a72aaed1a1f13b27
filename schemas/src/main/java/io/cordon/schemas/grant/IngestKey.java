package io.cordon.schemas.grant;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.secret.HmacSha256;
import java.nio.file.Path;

/**
 * A tenant's key that issuer and topology share: from a grant's bytes it gives the session's key, so that the topology needs
 * no table of sessions.
 */
public final class IngestKey {
    static final int BYTES = 32;
    private static final byte[] LABEL = "cordon/session-mac/1".getBytes(UTF_8);

    private final HmacSha256 hmac;

    private IngestKey(byte[] key) {
        this.hmac = new HmacSha256(key);
    }

    public static IngestKey of(byte[] thirtyTwo) {
        if (thirtyTwo.length != BYTES) {
            throw new IllegalArgumentException("an ingest key has " + BYTES + " bytes, not " + thirtyTwo.length);
        }
        return new IngestKey(thirtyTwo);
    }

    /** The ingest key in a tenant's key file. */
    public static IngestKey fromKeyFile(Path file) {
        return GrantKeys.read(file).ingest();
    }

    /** The key of the session that a grant is for. */
    public SessionMacKey derive(byte[] grant) {
        return SessionMacKey.of(hmac.of(LABEL, grant));
    }

    @Override
    public String toString() {
        return "IngestKey[<redacted>]";
    }
}
