package io.cordon.cli.access;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterClientQuotasOptions;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What one principal can do: tried, not asked for. */
final class Attempts implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final byte[] BYTES = {1};

    private final Map<String, Object> settings;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    Attempts(Map<String, Object> client) {
        this.settings = new HashMap<>(client);
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

    /** Says for a group how far it has read. A refusal of the topic is none of the group. */
    boolean commitsAs(String group) throws InterruptedException {
        try {
            admin.alterConsumerGroupOffsets(
                            group, Map.of(new TopicPartition("cordon.events", 0), new OffsetAndMetadata(0)))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException e) {
            return e.getCause() instanceof TopicAuthorizationException || refused(e.getCause());
        }
    }

    /** Becomes a member, of topics that there are not: then no refusal of a topic comes before that of the group. */
    boolean joins(String group) {
        Map<String, Object> member = new HashMap<>(settings);
        member.put("group.id", group);
        AtomicBoolean joined = new AtomicBoolean();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(member, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Pattern.compile("no-such-topic"), new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                    joined.set(true);
                }

                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
            });
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!joined.get()) {
                consumer.poll(SHORT);
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("neither in group " + group + " nor refused");
                }
            }
            return true;
        } catch (GroupAuthorizationException e) {
            return false;
        }
    }

    /** Those before the first, which are none. */
    boolean deletesRecords(String topic) throws InterruptedException {
        return can(admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(0)))
                .all());
    }

    boolean altersSettings(ConfigResource.Type type, String name) throws InterruptedException {
        AlterConfigOp change =
                new AlterConfigOp(new ConfigEntry("message.max.bytes", "1048588"), AlterConfigOp.OpType.SET);
        AlterConfigOp ofTopic = new AlterConfigOp(new ConfigEntry("retention.ms", "60000"), AlterConfigOp.OpType.SET);
        return can(admin.incrementalAlterConfigs(
                        Map.of(
                                new ConfigResource(type, name),
                                List.of(type == ConfigResource.Type.TOPIC ? ofTopic : change)),
                        new AlterConfigsOptions().validateOnly(true))
                .all());
    }

    boolean altersQuotas(String user) throws InterruptedException {
        ClientQuotaAlteration free = new ClientQuotaAlteration(
                new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, user)),
                List.of(new ClientQuotaAlteration.Op("producer_byte_rate", 1e12)));
        return can(admin.alterClientQuotas(List.of(free), new AlterClientQuotasOptions().validateOnly(true))
                .all());
    }

    /** Deletes the password of somebody who is not there. */
    boolean altersPasswords() throws InterruptedException {
        return can(admin.alterUserScramCredentials(
                        List.of(new UserScramCredentialDeletion("nobody", ScramMechanism.SCRAM_SHA_512)))
                .all());
    }

    /** Takes the id for itself, which fences whoever has it. */
    boolean writesAs(String transactionalId) throws InterruptedException {
        return can(admin.fenceProducers(List.of(transactionalId)).all());
    }

    /** Whether there is one with that id or not. */
    boolean seesTransactions(String transactionalId) throws InterruptedException {
        return can(admin.describeTransactions(List.of(transactionalId)).description(transactionalId));
    }

    boolean createsTopic(String name) throws InterruptedException {
        return can(admin.createTopics(
                        List.of(new NewTopic(name, 1, (short) 1)), new CreateTopicsOptions().validateOnly(true))
                .all());
    }

    boolean deletesTopic(String name) throws InterruptedException {
        return can(admin.deleteTopics(List.of(name)).all());
    }

    boolean seesTopic(String topic) throws InterruptedException {
        return can(admin.describeTopics(List.of(topic)).allTopicNames());
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
        if (cause instanceof TopicExistsException
                || cause instanceof InvalidReplicationFactorException
                || cause instanceof ResourceNotFoundException
                || cause instanceof TransactionalIdNotFoundException) {
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
