package io.cordon.schemas.seal;

import org.jspecify.annotations.Nullable;

/** Bytes cannot be opened: another key, another context, or changed on the way. Which of them is not said. */
public final class SealException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
