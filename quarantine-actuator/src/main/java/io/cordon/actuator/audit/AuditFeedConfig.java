package io.cordon.actuator.audit;

import static java.util.Objects.requireNonNull;

import io.cordon.connectors.api.Places;
import io.cordon.schemas.topic.TopicNames;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How what targets saw gets to the topic.
 *
 * @param tenant whose credentials they are
 * @param kafka properties of Kafka's clients: servers, TLS, SASL
 * @param topics names of the topics
 * @param places what counts as one place; asked for each batch, since its key may become another
 * @param every pause between two looks at a target
 */
public record AuditFeedConfig(
        String tenant, Map<String, Object> kafka, TopicNames topics, Supplier<Places> places, Duration every) {
    public AuditFeedConfig {
        requireNonNull(tenant, "tenant");
        kafka = Map.copyOf(kafka);
        requireNonNull(topics, "topics");
        requireNonNull(places, "places");
        requireNonNull(every, "every");
    }

    @Override
    public String toString() {
        return "AuditFeedConfig[tenant=" + tenant + ", every=" + every + ", kafka redacted]";
    }
}
