package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import io.cordon.emitter.transport.Transport;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.trace.Tracer;
import java.util.function.Supplier;

/**
 * Where events go. Both are opened on the emitter's own thread when they are first needed, and again if that fails.
 *
 * @param topics names of the topics
 * @param transport takes encoded events
 * @param registry knows the ids of schemas; nothing is registered there
 * @param tracer makes a span of each event, or none
 */
public record Outlet(
        TopicNames topics,
        Supplier<? extends Transport> transport,
        Supplier<? extends SchemaRegistry> registry,
        Tracer tracer) {

    /** Checks that nothing is missing. */
    public Outlet {
        requireNonNull(topics, "topics");
        requireNonNull(transport, "transport");
        requireNonNull(registry, "registry");
        requireNonNull(tracer, "tracer");
    }
}
