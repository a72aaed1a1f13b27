package io.cordon.schemas.grant;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A grant and the keys that come with it. */
public final class Granted {
    private static final int TREE_KEY_BYTES = 16;
    private static final int CROSS_KEY_BYTES = 32;

    private final Grant grant;
    private final byte[] encoded;
    private final SessionMacKey macKey;
    private final byte[] treePrintKey;
    private final byte @Nullable [] crossKey;

    /**
     * @param treePrintKey sixteen bytes: prints of ordinary values
     * @param crossKey 32 bytes: prints of strong secrets; empty if the runtime may not compare across sessions
     */
    public Granted(Grant grant, SessionMacKey macKey, byte[] treePrintKey, Optional<byte[]> crossKey) {
        this.grant = requireNonNull(grant, "grant");
        this.encoded = GrantCodec.encode(grant);
        this.macKey = requireNonNull(macKey, "macKey");
        this.treePrintKey = copy("treePrintKey", treePrintKey, TREE_KEY_BYTES);
        this.crossKey =
                crossKey.map(key -> copy("crossKey", key, CROSS_KEY_BYTES)).orElse(null);
    }

    public Grant grant() {
        return grant;
    }

    /** The grant as SessionStarted carries it. */
    public byte[] encodedGrant() {
        return encoded.clone();
    }

    public SessionMacKey macKey() {
        return macKey;
    }

    /** Sixteen bytes. */
    public byte[] treePrintKey() {
        return treePrintKey.clone();
    }

    /** 32 bytes, where the runtime may compare across sessions. */
    public Optional<byte[]> crossKey() {
        return Optional.ofNullable(crossKey).map(byte[]::clone);
    }

    @Override
    public String toString() {
        return "Granted[grant=" + grant + ", keys=<redacted>]";
    }

    private static byte[] copy(String name, byte[] key, int length) {
        if (requireNonNull(key, name).length != length) {
            throw new IllegalArgumentException(name + " must have " + length + " bytes, has " + key.length);
        }
        return key.clone();
    }
}
