package io.cordon.topology.detect;

import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.Topic;
import io.cordon.topology.config.ServiceConfig;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.DetectionMetric;
import io.cordon.topology.service.Companion;
import io.cordon.topology.service.KafkaClients;
import io.cordon.topology.session.EarlyHolds;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * One try, no waiting: this is the fast way of what comes by a sure one as well. Nothing is remembered about the topic for want of use, since the
 * next hold, which may be the first of the day, could not wait until it is asked for again.
 */
/** Early holds by a producer that takes part in no transaction. Thread-safe. */
final class EarlyHoldProducer implements EarlyHolds, Companion {
    private static final Logger LOG = LoggerFactory.getLogger(EarlyHoldProducer.class);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Producer<String, GateEntry> producer;
    private final String feed;
    private final DetectionMeters meters;

    EarlyHoldProducer(ServiceConfig config, SchemaRegistry registry, DetectionMeters meters) {
        this.producer = new KafkaProducer<>(
                properties(config),
                new StringSerializer(),
                AvroSerde.of(registry, GateEntry.class, false).serializer());
        this.feed = config.topics().names().of(Topic.GATE);
        this.meters = meters;
    }

    private static Properties properties(ServiceConfig config) {
        Properties properties = KafkaClients.common(config.kafka());
        properties.put(
                ProducerConfig.CLIENT_ID_CONFIG,
                config.application().id() + "-" + config.application().instance() + "-early");
        properties.put(ProducerConfig.ACKS_CONFIG, "1");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        properties.put(ProducerConfig.RETRIES_CONFIG, 0);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1500);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2000);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1 << 20);
        properties.put(
                ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(365).toMillis());
        return properties;
    }

    /** Asks where the feed is, and does not wait for the answer. */
    @Override
    public void begin() {
        try {
            producer.partitionsFor(feed);
        } catch (KafkaException e) {
            LOG.atDebug().addKeyValue("topic", feed).log("early holds wait for the topic to be known");
        }
    }

    @Override
    public synchronized void tell(String key, GateEntry hold, Headers trace) {
        try {
            producer.send(
                    new ProducerRecord<>(feed, null, key, hold, trace), (place, failure) -> count(failure == null));
        } catch (KafkaException e) {
            LOG.atWarn()
                    .addKeyValue("error", e.toString())
                    .log("hold could not be told early, gates hear of it with the commit");
            count(false);
        }
    }

    private void count(boolean sent) {
        meters.count(DetectionMetric.HOLD_FORETOLD, sent ? "sent" : "lost");
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
