package io.cordon.topology.service;

import java.util.List;

/** The application cannot start; the message says what has to be changed. */
public final class StartUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartUpException(List<String> faults) {
        super("cannot start:\n  - " + String.join("\n  - ", faults));
    }

    StartUpException(String message, Throwable cause) {
        super(message + ": " + cause, cause);
    }
}
