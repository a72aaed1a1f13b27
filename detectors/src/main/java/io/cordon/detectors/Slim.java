package io.cordon.detectors;

import io.cordon.detectors.baseline.SessionObservation;
import io.cordon.detectors.print.CrossPrint;

/** The little of an event that whoever watches credentials, secrets and agents across sessions needs. */
public sealed interface Slim {

    /** A session began. */
    record SessionStarted() implements Slim {}

    /** The user gave the session a task, or more to do. */
    record TaskGiven() implements Slim {}

    /** A session ended, by its own word or by expiry. */
    record SessionEnded() implements Slim {}

    /** A session that ended clean, once nothing more can come of it. Its runtime is for those to say who know under which grant it spoke. */
    record SessionObserved(SessionObservation observation) implements Slim {}

    /** A credential was issued to the session. */
    record CredentialIssued(String credential) implements Slim {}

    /** The session used a credential. */
    record CredentialUsed(String credential) implements Slim {}

    /** The session saw or sent a secret that can be compared across sessions. */
    record SecretSeen(CrossPrint secret) implements Slim {}
}
