package io.cordon.load.peers;

import java.util.Locale;

/** What is to be found. */
enum Job {
    /** In one session a secret is read, and then, within half an hour, data is sent away. Named by the first sending after the last reading. */
    SECRET_THEN_EGRESS("secret-then-egress"),
    /** Five different calls of a session are denied within ten minutes. Named by the fifth. */
    DENIALS("denial-probing"),
    /** A session goes to seven different places. Named by the session, once. */
    DESTINATIONS("abnormal-shape");

    static final int MINUTES_AFTER_SECRET = 30;
    static final int DENIED = 5;
    static final int MINUTES_OF_DENIALS = 10;
    static final int PLACES = 7;

    private final String detector;

    Job(String detector) {
        this.detector = detector;
    }

    /** The core's detector for it. */
    String detector() {
        return detector;
    }

    /** As figures are named. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By what a match is named that this step completes. */
    String match(Step step) {
        return this == DESTINATIONS ? step.session() : step.id();
    }
}
