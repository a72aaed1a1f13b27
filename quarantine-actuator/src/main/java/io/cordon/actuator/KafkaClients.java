package io.cordon.actuator;

import io.cordon.actuator.config.ActuatorConfig;
import io.cordon.actuator.config.KafkaConfig;
import io.cordon.schemas.secret.FileName;
import io.cordon.schemas.topic.ConsumerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Clients of Kafka with the settings that the guarantees rest on; what the configuration adds cannot change these. */
final class KafkaClients {
    private final ActuatorConfig config;
    private final KafkaConfig kafka;

    KafkaClients(ActuatorConfig config) {
        this.config = config;
        this.kafka = config.kafka();
    }

    Admin admin() {
        return Admin.create(common("admin"));
    }

    /** A member of the group, static: a restart within the session timeout moves no partition. */
    KafkaConsumer<byte[], byte[]> member() {
        var properties = consumer("commands");
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, kafka.groupId());
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, config.name());
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        long session = kafka.sessionTimeout().toMillis();
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Long.toString(session));
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, Long.toString(session / 4));
        return new KafkaConsumer<>(properties);
    }

    /** A reader outside the group. */
    KafkaConsumer<byte[], byte[]> reader(String purpose) {
        return new KafkaConsumer<>(consumer(purpose));
    }

    /** What every client needs to reach the brokers. */
    Map<String, Object> plain(String purpose) {
        return common(purpose);
    }

    /**
     * What the clients of audit feeds need to reach the brokers.
     *
     * @param propertiesFile of their own principal
     */
    Map<String, Object> feed(Optional<Path> propertiesFile) {
        return common("audit", propertiesFile.or(kafka::propertiesFile));
    }

    Producer<byte[], byte[]> transactional(int partition) {
        var properties = common("partition-" + partition);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, kafka.transactionalIdPrefix() + "-" + partition);
        long transaction = kafka.transactionTimeout().toMillis();
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Long.toString(transaction));
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Long.toString(transaction));
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Long.toString(Math.max(500, transaction - 500)));
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        // A transaction that begins while the last one's markers are still being written is sent again after this time:
        // the standard 100 ms would be seen
        // in each step. It grows to a second while a broker is away.
        properties.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, "10");
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000");
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(properties);
    }

    /** A producer of news that may come twice. */
    Producer<byte[], byte[]> news(String purpose) {
        var properties = common(purpose);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(properties);
    }

    private Map<String, Object> consumer(String purpose) {
        var properties = ConsumerSettings.committed(common(purpose));
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "100");
        return properties;
    }

    private Map<String, Object> common(String purpose) {
        return common(purpose, kafka.propertiesFile());
    }

    private Map<String, Object> common(String purpose, Optional<Path> propertiesFile) {
        var properties = new HashMap<String, Object>(kafka.properties());
        propertiesFile.ifPresent(file -> {
            try (var reader = Files.newBufferedReader(file)) {
                var further = new Properties();
                further.load(reader);
                further.stringPropertyNames().forEach(n -> properties.put(n, further.getProperty(n)));
            } catch (IOException e) {
                throw FileName.unreadable("client properties", file, e);
            }
        });
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, config.name() + "-" + purpose);
        return properties;
    }
}
