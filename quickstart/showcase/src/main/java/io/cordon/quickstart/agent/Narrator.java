package io.cordon.quickstart.agent;

import io.cordon.quickstart.broker.SessionCredentials;

/** Whom agents are watched by. Thread-safe. */
public interface Narrator {
    /** A session begins. */
    void began(Role role, String session, SessionCredentials credentials);

    /** A session took a step. */
    void took(Role role, String session, Step step);

    /** Something else happened to it. */
    void noted(Role role, String session, String what);

    /** A session ended; not completed if it was stopped on its way. */
    void ended(Role role, String session, boolean completed);
}
