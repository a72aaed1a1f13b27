package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

/**
 * Where something belongs in a distributed trace.
 *
 * @param traceId trace id, as W3C Trace Context writes it
 * @param spanId span id; may be empty
 */
public record TraceContext(String traceId, String spanId) {

    /** No trace. */
    public static final TraceContext NONE = new TraceContext("", "");

    /** Checks that nothing is missing. */
    public TraceContext {
        requireNonNull(traceId, "traceId");
        requireNonNull(spanId, "spanId");
    }
}
