package io.cordon.cli.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer that writes as much as it can, and how long the broker has held it back. */
final class Flood implements AutoCloseable {
    private static final byte[] KIBIBYTE = new byte[1 << 10];

    private final KafkaProducer<byte[], byte[]> producer;

    Flood(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("enable.idempotence", false);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Records of 2 KiB; returns when all were taken. */
    void send(String topic, int records) throws ExecutionException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            sent.add(producer.send(new ProducerRecord<>(topic, 0, KIBIBYTE, KIBIBYTE)));
        }
        for (Future<?> each : sent) {
            each.get();
        }
    }

    /** The longest pause that the broker has asked for. */
    double heldBackMillis() {
        return producer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("produce-throttle-time-max"))
                .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
