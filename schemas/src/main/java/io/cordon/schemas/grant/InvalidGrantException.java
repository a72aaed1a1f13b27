package io.cordon.schemas.grant;

import org.jspecify.annotations.Nullable;

/** Bytes that should be a grant are none. */
public final class InvalidGrantException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidGrantException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
