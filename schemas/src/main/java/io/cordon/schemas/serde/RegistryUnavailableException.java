package io.cordon.schemas.serde;

import org.jspecify.annotations.Nullable;

/** No registry answered, or the one that did refused the caller. Nothing was cached: the next call asks again. */
public final class RegistryUnavailableException extends SerdeException {
    private static final long serialVersionUID = 1L;

    RegistryUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean retriable() {
        return true;
    }
}
