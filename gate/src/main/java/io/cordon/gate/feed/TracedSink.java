package io.cordon.gate.feed;

import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.trace.Tracer;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Tells when the gate heard of a denial that came of a traced event: uncommitted, when it denies, and committed, when that is the truth. What stood in the feed
 * before the gate began is not news.
 */
final class TracedSink implements FeedReader.Sink {
    private final FeedReader.Sink sink;
    private final Tracer tracer;
    private final Isolation isolation;
    private boolean news;

    TracedSink(FeedReader.Sink sink, Tracer tracer, Isolation isolation) {
        this.sink = sink;
        this.tracer = tracer;
        this.isolation = isolation;
    }

    @Override
    public void began() {
        news = false;
        sink.began();
    }

    @Override
    public void record(ConsumerRecord<String, GateEntry> entry) {
        sink.record(entry);
        if (news && tracer.on() && entry.value() != null) {
            tracer.enter("cordon.gate", entry.headers())
                    .tell(Map.of(
                            "cordon.gate.entry", entry.value().getKind().name(),
                            "cordon.gate.isolation", isolation.setting(),
                            "cordon.subject", entry.value().getRef()));
        }
    }

    @Override
    public void positions(Map<Integer, Long> positions) {
        sink.positions(positions);
    }

    @Override
    public void caughtUp() {
        news = true;
        sink.caughtUp();
    }
}
