package io.cordon.operations.trace;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A piece of the way.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 of them
 * @param parent span that it is part of; of the agent's own trace for the whole way, if the event names one
 * @param attributes names of things, no content
 * @param failed whether it ended otherwise than it should
 */
public record Span(
        String traceId,
        String spanId,
        Optional<String> parent,
        String name,
        Instant start,
        Instant end,
        Map<String, String> attributes,
        boolean failed) {

    /** Clocks differ by some milliseconds between brokers and actuators: no piece ends before it begins. */
    public Span {
        requireNonNull(traceId, "traceId");
        requireNonNull(spanId, "spanId");
        requireNonNull(parent, "parent");
        requireNonNull(name, "name");
        requireNonNull(start, "start");
        end = end.isBefore(start) ? start : end;
        attributes = Map.copyOf(attributes);
    }

    /** The attributes in an order that stays. */
    Map<String, String> ordered() {
        return new TreeMap<>(attributes);
    }
}
