package io.cordon.topology.normalise;

import io.cordon.detectors.event.Payload.SessionEnded;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.trace.Traceparent;
import io.cordon.schemas.wire.CordonHeaders;
import io.cordon.topology.deadletter.DeadLetters;
import io.cordon.topology.deadletter.Refusal;
import io.cordon.topology.deadletter.SourceRecord;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.DetectionMetric;
import io.cordon.topology.table.SessionTable;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Reads the events topic: what passes goes on, what fails becomes a dead letter, and each record is counted as one or the other. */
public final class NormaliseProcessor implements Processor<byte[], byte[], String, Object> {
    private final Normaliser normaliser;
    private final Next next;
    private final DeadLetters letters;
    private final DetectionMeters meters;

    private ProcessorContext<String, Object> context;
    private GrantStore grants;

    @SuppressWarnings("NullAway.Init") // the rest comes with init
    public NormaliseProcessor(NormaliseSettings settings, Next next, DeadLetters letters, DetectionMeters meters) {
        this.next = next;
        this.normaliser = settings.normaliser();
        this.letters = letters;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        this.grants = new GrantStore(SessionTable.GRANTS.of(context));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        meters.count(DetectionMetric.EVENT_READ);
        SourceRecord source = SourceRecord.of(record, context);
        switch (normaliser.normalise(source, mac(record), grants::of)) {
            case Normalised.Accepted accepted -> accept(accepted, Traceparent.passedOn(record.headers()));
            case Normalised.Rejected rejected -> reject(source, rejected.refusal());
        }
    }

    private void accept(Normalised.Accepted accepted, Headers trace) {
        if (accepted.clamped()) {
            meters.count(DetectionMetric.TIME_CLAMPED);
        }
        NormalisedEvent event = accepted.event();
        accepted.learnt().ifPresent(learnt -> grants.keep(event.key(), learnt));
        context.forward(
                new Record<>(event.event().envelope().session().treeKey(), event, millis(event.source()), trace),
                next.checked());
        if (event.event().payload() instanceof SessionEnded) {
            grants.letGo(event.key());
        }
    }

    private void reject(SourceRecord source, Refusal refusal) {
        meters.deadLettered(Topic.EVENTS.shortName(), refusal.reason());
        context.forward(
                new Record<>(DeadLetters.key(source), letters.letter(source, refusal), millis(source)),
                next.deadLetter());
    }

    private static byte @Nullable [] mac(Record<byte[], byte[]> record) {
        return CordonHeaders.single(record.headers(), CordonHeaders.MAC).orElse(null);
    }

    private static long millis(SourceRecord source) {
        return source.brokerTime().toEpochMilli();
    }
}
