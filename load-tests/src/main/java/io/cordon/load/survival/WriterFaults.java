package io.cordon.load.survival;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.topic.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writers that die in the middle of a transaction, which then stands in the way of all who read what is committed. */
final class WriterFaults {

    /** That of Cordon's own services; the broker looks once a second. */
    private static final Duration TIME_OUT = Duration.ofSeconds(6);

    private static final Duration UNTIL_OVER = TIME_OUT.plusSeconds(3);

    private WriterFaults() {}

    static String hangingInput(Scene scene, Random random) {
        return hang(scene, Topic.EVENTS, random.nextInt(scene.ground().sizing().sessions()));
    }

    static String hangingGate(Scene scene, Random random) {
        return hang(scene, Topic.GATE, random.nextInt(scene.ground().sizing().gate()));
    }

    /** What it wrote is nonsense that nobody may ever take for good. */
    private static String hang(Scene scene, Topic topic, int partition) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                scene.ground().bootstrapServers(),
                "transactional.id",
                "dead-" + UUID.randomUUID(),
                "transaction.timeout.ms",
                Math.toIntExact(TIME_OUT.toMillis()));
        Producer<byte[], byte[]> writer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            writer.initTransactions();
            writer.beginTransaction();
            writer.send(new ProducerRecord<>(
                    Ground.topic(topic), partition, "nobody".getBytes(UTF_8), "nothing".getBytes(UTF_8)));
            writer.flush();
            Patience.pass(UNTIL_OVER);
        } finally {
            writer.close(Duration.ZERO);
        }
        return topic.shortName() + " " + partition;
    }
}
