package io.cordon.operations.log;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One thing to log, before it has its place.
 *
 * @param tenant whose
 * @param kind what it tells
 * @param at when the broker took it
 * @param position where it lies
 * @param facts what it says; no content, no secret
 */
record Entry(String tenant, LineKind kind, Instant at, Position position, ObjectNode facts) {

    Entry {
        requireNonNull(tenant, "tenant");
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
        requireNonNull(position, "position");
        requireNonNull(facts, "facts");
    }
}
