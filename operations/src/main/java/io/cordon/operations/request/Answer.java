package io.cordon.operations.request;

import io.cordon.schemas.avro.Impact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of a request. */
public sealed interface Answer {

    /** A sentence for the operator. */
    String says();

    /** It was done, and where access was to end that is proven. */
    record Done(String says) implements Answer {}

    /** It was taken, and what it asks for is not, or not wholly, proven. */
    record NotProven(String says) implements Answer {}

    /** The containment owner refused it, did not believe it, or somebody took it back. */
    record Refused(String says) implements Answer {}

    /** A second operator has to stand by it. */
    record Waiting(String says, String requestId, Optional<Instant> expiresAt) implements Answer {}

    /** Nothing was done: this is what would be hit. */
    record Previewed(String says, Impact impact) implements Answer {}

    /** Nobody answered within the time that was given; the request stands and may still be followed. */
    record NoAnswer(String says, String requestId, Duration waited) implements Answer {}
}
