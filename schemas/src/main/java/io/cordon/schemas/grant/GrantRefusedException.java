package io.cordon.schemas.grant;

import org.jspecify.annotations.Nullable;

/** No grant was issued. */
public final class GrantRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GrantRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
