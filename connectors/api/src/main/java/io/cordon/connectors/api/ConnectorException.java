package io.cordon.connectors.api;

import org.jspecify.annotations.Nullable;

/** A bug or broken surroundings. Its message holds no secret and no response body. */
public class ConnectorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What was attempted and what is wrong. */
    public ConnectorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What was attempted and what is wrong. */
    public ConnectorException(String message) {
        super(message);
    }
}
