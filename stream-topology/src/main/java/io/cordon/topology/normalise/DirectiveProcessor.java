package io.cordon.topology.normalise;

import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.topology.deadletter.DeadLetters;
import io.cordon.topology.deadletter.Refusal;
import io.cordon.topology.deadletter.SourceRecord;
import io.cordon.topology.metric.DetectionMeters;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Reads the directives to sessions. */
public final class DirectiveProcessor implements Processor<byte[], byte[], String, Object> {
    private final Next next;
    private final DirectiveReader reader;
    private final DeadLetters letters;
    private final DetectionMeters meters;

    private ProcessorContext<String, Object> context;

    @SuppressWarnings("NullAway.Init") // the context comes with init
    public DirectiveProcessor(NormaliseSettings settings, Next next, DeadLetters letters, DetectionMeters meters) {
        this.next = next;
        this.reader = settings.directiveReader();
        this.letters = letters;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        SourceRecord source = SourceRecord.of(record, context);
        switch (reader.read(source)) {
            case DirectiveReader.Directed.Taken taken -> take(taken.directive(), record.timestamp());
            case DirectiveReader.Directed.Refused refused -> refuse(source, refused.refusal());
        }
    }

    private void take(NormalisedDirective directive, long timestamp) {
        String key = Keys.tree(directive.tenant(), directive.root());
        context.forward(new Record<>(key, directive, timestamp), next.checked());
    }

    private void refuse(SourceRecord source, Refusal refusal) {
        meters.deadLettered(Topic.DIRECTIVES_SESSION.shortName(), refusal.reason());
        context.forward(
                new Record<>(
                        DeadLetters.key(source),
                        letters.letter(source, refusal),
                        source.brokerTime().toEpochMilli()),
                next.deadLetter());
    }
}
