package io.cordon.quickstart.story;

import io.cordon.quickstart.broker.SessionCredentials;
import java.time.Instant;
import java.util.Optional;

/** What the targets themselves saw: not the agent's word, and not Cordon's. */
public interface Witness {
    /** The last time that a target accepted this credential of a session; empty if it never did. */
    Optional<Instant> lastAccepted(String credential, SessionCredentials session);
}
