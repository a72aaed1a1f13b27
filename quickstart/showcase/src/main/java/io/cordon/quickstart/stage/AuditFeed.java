package io.cordon.quickstart.stage;

import io.cordon.quickstart.broker.CredentialBroker;
import io.cordon.quickstart.world.World;
import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what the targets accepted to the topic {@code audit}: the witness that is neither the agent nor Cordon.
 *
 * <p><b>Failure semantics</b> A target that does not answer is asked again; a use may then be written twice, under the same
 * event id.
 */
final class AuditFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditFeed.class);
    private static final long EVERY_MILLIS = 250;

    private final String topic = TopicNames.standard().of(Topic.AUDIT);
    private final List<Target> targets;
    private final CredentialBroker broker;
    private final KafkaProducer<String, AuditEvent> producer;
    private final Map<String, Long> seen = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("quickstart-audit").factory());

    private AuditFeed(List<Target> targets, CredentialBroker broker, KafkaProducer<String, AuditEvent> producer) {
        this.targets = List.copyOf(targets);
        this.broker = broker;
        this.producer = producer;
    }

    static AuditFeed start(
            List<Target> targets, CredentialBroker broker, String bootstrapServers, SchemaRegistry registry) {
        KafkaProducer<String, AuditEvent> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                AvroSerde.of(registry, AuditEvent.class, false).serializer());
        AuditFeed feed = new AuditFeed(targets, broker, producer);
        var unused = feed.clock.scheduleWithFixedDelay(
                () -> feed.targets.forEach(feed::bring), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return feed;
    }

    private void bring(Target target) {
        try {
            for (TargetUse use : target.after(seen.getOrDefault(target.name(), 0L))) {
                broker.issued(use.credential()).ifPresent(ref -> write(target, use, ref));
                seen.put(target.name(), use.sequence());
            }
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("target", target.name()).setCause(e).log("target not asked what it accepted");
        }
    }

    private void write(Target target, TargetUse use, String ref) {
        AuditEvent event = AuditEvent.newBuilder()
                .setEventId(target.name() + "-" + use.sequence())
                .setTenant(World.TENANT)
                .setSource(target.name())
                .setCredential(ref)
                .setAction(use.action())
                .setAccepted(true)
                .setAt(use.at())
                .build();
        String key = Keys.subject(World.TENANT, SubjectKind.CREDENTIAL, ref);
        var unused = producer.send(new ProducerRecord<>(topic, key, event), (metadata, failure) -> {
            if (failure != null) {
                LOG.atWarn().addKeyValue("topic", topic).setCause(failure).log("audit record not written");
            }
        });
    }

    @Override
    public void close() {
        clock.shutdownNow();
        producer.close(Duration.ofSeconds(2));
    }
}
