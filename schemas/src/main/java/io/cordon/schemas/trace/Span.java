package io.cordon.schemas.trace;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What one service did for one record.
 *
 * @param name what it did; constant
 * @param place which span of which trace it is
 * @param parent id of the span before it; empty for the first
 * @param attributes names and ids; no content, no secret
 * @param failed whether it ended otherwise than it should
 * @param service whose it is; empty for that of whoever sends it
 */
public record Span(
        String name,
        Traceparent place,
        Optional<String> parent,
        Instant start,
        Instant end,
        Map<String, String> attributes,
        boolean failed,
        Optional<String> service) {

    /** Checks that nothing is missing. Clocks differ by some milliseconds between machines: no span ends before it begins. */
    public Span {
        requireNonNull(name, "name");
        requireNonNull(place, "place");
        requireNonNull(parent, "parent");
        requireNonNull(start, "start");
        end = end.isBefore(start) ? start : end;
        attributes = Map.copyOf(attributes);
        requireNonNull(service, "service");
    }

    /** Of whoever sends it. */
    public Span(
            String name,
            Traceparent place,
            Optional<String> parent,
            Instant start,
            Instant end,
            Map<String, String> attributes,
            boolean failed) {
        this(name, place, parent, start, end, attributes, failed, Optional.empty());
    }

    /** The same as that of a service. */
    public Span by(String of) {
        return new Span(name, place, parent, start, end, attributes, failed, Optional.of(of));
    }
}
