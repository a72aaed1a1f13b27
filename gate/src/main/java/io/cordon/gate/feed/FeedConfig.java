package io.cordon.gate.feed;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.trace.Tracer;
import java.util.Map;

/**
 * Where the feed is.
 *
 * @param kafka client settings: at least {@code bootstrap.servers}, and security as the cluster asks for it
 * @param registry where schemas are looked up
 * @param topics names of the topics
 * @param tracer tells when the gate hears of a denial that came of a traced event
 */
public record FeedConfig(Map<String, Object> kafka, SchemaRegistry registry, TopicNames topics, Tracer tracer) {

    /** Checks that nothing is missing. */
    public FeedConfig {
        kafka = Map.copyOf(kafka);
        requireNonNull(registry, "registry");
        requireNonNull(topics, "topics");
        requireNonNull(tracer, "tracer");
    }

    /** A feed that is not traced. */
    public FeedConfig(Map<String, Object> kafka, SchemaRegistry registry, TopicNames topics) {
        this(kafka, registry, topics, Tracer.off());
    }
}
