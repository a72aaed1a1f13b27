package io.cordon.schemas.secret;

import org.jspecify.annotations.Nullable;

/** A key file cannot be used. The message names the file and shows none of it. */
public final class KeyFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
