package io.cordon.connectors.ssf;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A receiver's stream.
 *
 * @param requested events as the receiver asked for them, known here or not
 * @param subjects exceptions to what streams carry without being asked
 */
record Stream(
        String id,
        String receiver,
        Delivery delivery,
        List<String> requested,
        Optional<String> description,
        Status status,
        Optional<String> reason,
        Subjects subjects) {

    Stream {
        requested = List.copyOf(requested);
    }

    /** How tokens reach the receiver. */
    sealed interface Delivery {
        String PUSH = "urn:ietf:rfc:8935";
        String POLL = "urn:ietf:rfc:8936";

        /** Posted to the receiver. */
        record Push(URI endpoint) implements Delivery {}

        /** Fetched by the receiver. */
        record Poll() implements Delivery {}
    }

    /** Whether tokens flow. */
    enum Status {
        /** They flow. */
        ENABLED,
        /** They are held. */
        PAUSED,
        /** They are neither sent nor held. */
        DISABLED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    List<EventType> delivered() {
        return EventType.known(requested);
    }

    Stream with(Status newStatus, Optional<String> newReason) {
        return new Stream(id, receiver, delivery, requested, description, newStatus, newReason, subjects);
    }

    Stream with(Subjects newSubjects) {
        return new Stream(id, receiver, delivery, requested, description, status, reason, newSubjects);
    }

    Stream with(Delivery newDelivery, List<String> newRequested, Optional<String> newDescription) {
        return new Stream(id, receiver, newDelivery, newRequested, newDescription, status, reason, subjects);
    }
}
