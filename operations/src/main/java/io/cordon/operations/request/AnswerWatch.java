package io.cordon.operations.request;

import io.cordon.operations.cluster.Cluster;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.RequestAnswer;
import io.cordon.schemas.serde.AvroDeserializer;
import io.cordon.schemas.serde.SerdeException;
import io.cordon.schemas.serde.SerdeLimits;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads what is told from just before a request on, until it is answered. */
final class AnswerWatch implements AutoCloseable {

    private static final List<Topic> TOPICS = List.of(Topic.ANSWERS, Topic.CONTAINMENT, Topic.GATE, Topic.DEAD_LETTER);
    private static final Duration POLL = Duration.ofMillis(100);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final TopicNames names;
    private final AvroDeserializer<RequestAnswer> answers;
    private final AvroDeserializer<Containment> containments;
    private final AvroDeserializer<GateEntry> entries;
    private final AvroDeserializer<DeadLetter> letters;

    private AnswerWatch(Cluster cluster) {
        this.consumer = cluster.committed();
        this.names = cluster.topics();
        this.answers = new AvroDeserializer<>(cluster.registry(), RequestAnswer.class, SerdeLimits.standard());
        this.containments = new AvroDeserializer<>(cluster.registry(), Containment.class, SerdeLimits.standard());
        this.entries = new AvroDeserializer<>(cluster.registry(), GateEntry.class, SerdeLimits.standard());
        this.letters = new AvroDeserializer<>(cluster.registry(), DeadLetter.class, SerdeLimits.standard());
    }

    /** From the present end of the topics; the end is looked up before this returns. */
    static AnswerWatch open(Cluster cluster) {
        AnswerWatch watch = new AnswerWatch(cluster);
        try {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> cluster.partitions(watch.consumer, topic).stream())
                    .toList();
            watch.consumer.assign(partitions);
            watch.consumer.seekToEnd(partitions);
            partitions.forEach(watch.consumer::position);
            return watch;
        } catch (RuntimeException e) {
            watch.close();
            throw e;
        }
    }

    /** @param whenTaken run once, in this thread, as soon as the owner follows the request */
    Answer await(Dialogue dialogue, Duration patience, Consumer<String> progress, Runnable whenTaken) {
        String told = "";
        boolean knowsTaken = false;
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Optional<Answer> answer = answer(dialogue, record);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
            if (!dialogue.last().equals(told)) {
                told = dialogue.last();
                progress.accept(told);
            }
            if (dialogue.taken() && !knowsTaken) {
                knowsTaken = true;
                whenTaken.run();
            }
        }
        return dialogue.unanswered(patience);
    }

    private Optional<Answer> answer(Dialogue dialogue, ConsumerRecord<byte[], byte[]> record) {
        String topic = record.topic();
        try {
            if (topic.equals(names.of(Topic.ANSWERS))) {
                return Optional.ofNullable(answers.deserialize(topic, record.value()))
                        .flatMap(dialogue::on);
            }
            if (topic.equals(names.of(Topic.CONTAINMENT))) {
                return Optional.ofNullable(containments.deserialize(topic, record.value()))
                        .flatMap(dialogue::on);
            }
            if (topic.equals(names.of(Topic.GATE))) {
                return Optional.ofNullable(entries.deserialize(topic, record.value()))
                        .flatMap(dialogue::on);
            }
            return Optional.ofNullable(letters.deserialize(topic, record.value()))
                    .flatMap(dialogue::on);
        } catch (SerdeException e) {
            return Optional.empty(); // no answer to anybody; the audit log and the dead letters have it
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
