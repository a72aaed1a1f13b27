package io.cordon.cli.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What one principal can do: tried, not asked for. */
final class Attempts implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] BYTES = {1};

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    Attempts(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("fetch.max.wait.ms", 50);
        settings.put("max.poll.records", 1);
        this.admin = Admin.create(client);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        // An idempotent one gives up for good at the first refusal of a principal that may write nowhere.
        Map<String, Object> plain = new HashMap<>(client);
        plain.put("enable.idempotence", false);
        this.producer = new KafkaProducer<>(plain, new ByteArraySerializer(), new ByteArraySerializer());
    }

    boolean writes(String topic) throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(topic, 0, BYTES, BYTES)).get();
            return true;
        } catch (ExecutionException e) {
            return refused(e.getCause());
        }
    }

    /** How often the producer has shown its password again on an open connection. */
    double loginsAgain() {
        return sum("successful-reauthentication-total");
    }

    /** How often the producer has connected. */
    double connections() {
        return sum("connection-creation-total");
    }

    private double sum(String name) {
        return producer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(name))
                .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
                .sum();
    }

    /** There is a record at the beginning of each topic. */
    boolean reads(String topic) {
        try {
            TopicPartition first = new TopicPartition(topic, 0);
            consumer.assign(List.of(first));
            consumer.seekToBeginning(List.of(first));
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.poll(PATIENCE).isEmpty()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("nothing to read in " + topic);
                }
            }
            return true;
        } catch (AuthorizationException e) {
            return false;
        } finally {
            consumer.unsubscribe();
        }
    }

    boolean seesGroup(String group) throws InterruptedException {
        return can(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    /** Takes the id for itself, which fences whoever has it. */
    boolean writesAs(String transactionalId) throws InterruptedException {
        return can(admin.fenceProducers(List.of(transactionalId)).all());
    }

    boolean createsTopic(String name) throws InterruptedException {
        return can(admin.createTopics(
                        List.of(new NewTopic(name, 1, (short) 1)), new CreateTopicsOptions().validateOnly(true))
                .all());
    }

    boolean deletesTopic(String name) throws InterruptedException {
        return can(admin.deleteTopics(List.of(name)).all());
    }

    boolean seesSettings(String topic) throws InterruptedException {
        return can(admin.describeConfigs(List.of(new ConfigResource(ConfigResource.Type.TOPIC, topic)))
                .all());
    }

    boolean seesBrokerSettings() throws InterruptedException {
        return can(admin.describeConfigs(List.of(new ConfigResource(ConfigResource.Type.BROKER, "1")))
                .all());
    }

    boolean seesRules() throws InterruptedException {
        return can(admin.describeAcls(AclBindingFilter.ANY).values());
    }

    boolean makesRules(AclBinding rule) throws InterruptedException {
        return can(admin.createAcls(List.of(rule)).all());
    }

    private static boolean can(KafkaFuture<?> answer) throws InterruptedException {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            return refused(e.getCause());
        }
    }

    /** Another complaint than that of the authorizer means that it let the request through. */
    private static boolean refused(Throwable cause) {
        if (cause instanceof AuthorizationException) {
            return false;
        }
        if (cause instanceof TopicExistsException || cause instanceof InvalidReplicationFactorException) {
            return true;
        }
        throw new IllegalStateException("neither done nor refused", cause);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        consumer.close();
        admin.close(Duration.ZERO);
    }
}
