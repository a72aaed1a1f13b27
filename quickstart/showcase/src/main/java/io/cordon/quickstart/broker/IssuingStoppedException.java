package io.cordon.quickstart.broker;

/** The session is contained, so it gets no more credentials. */
public final class IssuingStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IssuingStoppedException(String session) {
        super("session " + session + " is contained and gets no credentials");
    }
}
