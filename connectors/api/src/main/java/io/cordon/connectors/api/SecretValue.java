package io.cordon.connectors.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.security.auth.Destroyable;

/** A secret in memory. It does not show itself and can be overwritten. */
public final class SecretValue implements Destroyable, AutoCloseable {
    private final byte[] bytes;
    private volatile boolean destroyed;

    private SecretValue(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a copy. */
    public static SecretValue of(byte[] utf8) {
        return new SecretValue(utf8.clone());
    }

    /** A secret that exists as a string already. */
    public static SecretValue of(String text) {
        return new SecretValue(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The secret as text, to be passed to the target and kept nowhere.
     *
     * @throws IllegalStateException after {@link #destroy()}
     */
    public String reveal() {
        if (destroyed) {
            throw new IllegalStateException("secret was destroyed");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void destroy() {
        destroyed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public void close() {
        destroy();
    }

    @Override
    public String toString() {
        return "SecretValue[redacted]";
    }
}
