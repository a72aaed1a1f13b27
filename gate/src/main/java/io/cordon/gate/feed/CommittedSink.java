package io.cordon.gate.feed;

import io.cordon.gate.view.GateView;
import io.cordon.schemas.avro.GateEntry;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the committed reader does: it is the truth, and the only one that releases. */
record CommittedSink(GateView view, InstantSource clock) implements FeedReader.Sink {

    @Override
    public void began() {
        view.began();
    }

    @Override
    public void record(ConsumerRecord<String, GateEntry> entry) {
        if (entry.value() == null) {
            view.released(entry.key(), entry.offset());
        } else {
            view.committed(entry.key(), entry.value(), entry.partition(), entry.offset(), clock.instant());
        }
    }

    @Override
    public void positions(Map<Integer, Long> positions) {
        positions.forEach(view::passed);
    }

    @Override
    public void caughtUp() {
        view.completed();
    }
}
