package io.cordon.topology.subject;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.topic.Topic;
import io.cordon.topology.deadletter.DeadLetters;
import io.cordon.topology.deadletter.Refusal;
import io.cordon.topology.deadletter.SourceRecord;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.DetectionMetric;
import io.cordon.topology.normalise.Next;
import io.cordon.topology.normalise.RecordReader;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Reads one of the topics that the subject core follows. Their writers are trusted parts; a record that cannot be read still stops nothing.
 *
 * @param <T> the record type
 */
public final class SubjectReader<T extends SpecificRecord> implements Processor<byte[], byte[], String, Object> {
    private final Topic topic;
    private final RecordReader<T> reader;
    private final Function<T, String> key;
    private final Next next;
    private final DeadLetters letters;
    private final DetectionMeters meters;

    private ProcessorContext<String, Object> context;

    /**
     * A reader of a topic.
     *
     * @param key the key that a record must have
     */
    @SuppressWarnings("NullAway.Init") // the context comes with init
    public SubjectReader(
            Topic topic,
            RecordReader<T> reader,
            Function<T, String> key,
            Next next,
            DeadLetters letters,
            DetectionMeters meters) {
        this.topic = topic;
        this.reader = reader;
        this.key = key;
        this.next = next;
        this.letters = letters;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        meters.count(DetectionMetric.SUBJECT_READ, topic.shortName());
        if (record.value() == null) {
            // A credential that its issuer no longer lists: what is known of it ages here by itself.
            return;
        }
        SourceRecord source = SourceRecord.of(record, context);
        switch (reader.read(source)) {
            case RecordReader.Reading.Unreadable<T> unreadable -> refuse(source, unreadable.refusal());
            case RecordReader.Reading.Read<T> read -> take(source, read.value(), read.schemaId());
        }
    }

    private void take(SourceRecord source, T value, int schemaId) {
        String expected = expectedKey(value);
        if (expected.equals(new String(source.key(), UTF_8))) {
            context.forward(new Record<>(expected, value, source.brokerTime().toEpochMilli()), next.checked());
        } else {
            refuse(
                    source,
                    new Refusal(
                            DeadLetterReason.KEY_MISMATCH,
                            "the key is not the subject that the value names",
                            schemaId));
        }
    }

    /** Empty, which no key is, for a subject that no key can be made of. */
    private String expectedKey(T value) {
        try {
            return key.apply(value);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void refuse(SourceRecord source, Refusal refusal) {
        meters.deadLettered(topic.shortName(), refusal.reason());
        context.forward(
                new Record<>(
                        DeadLetters.key(source),
                        letters.letter(source, refusal),
                        source.brokerTime().toEpochMilli()),
                next.deadLetter());
    }
}
