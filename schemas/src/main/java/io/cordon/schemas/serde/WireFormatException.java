package io.cordon.schemas.serde;

import org.jspecify.annotations.Nullable;

/** The bytes are not what they should be: not the wire format, too large, cut short, followed by more, or another record. */
public final class WireFormatException extends SerdeException {
    private static final long serialVersionUID = 1L;

    WireFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean retriable() {
        return false;
    }
}
