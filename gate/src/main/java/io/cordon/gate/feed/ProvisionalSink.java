package io.cordon.gate.feed;

import io.cordon.gate.view.GateView;
import io.cordon.schemas.avro.GateEntry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the uncommitted reader may do: add denials. */
record ProvisionalSink(GateView view) implements FeedReader.Sink {

    @Override
    public void began() {
        // What it adds twice is settled twice.
    }

    @Override
    public void record(ConsumerRecord<String, GateEntry> entry) {
        if (entry.value() != null) {
            view.provisional(entry.key(), entry.value(), entry.partition(), entry.offset());
        }
    }

    @Override
    public void positions(Map<Integer, Long> positions) {
        // Only the committed reader's position settles anything.
    }

    @Override
    public void caughtUp() {
        // Only the committed reader makes a view warm.
    }
}
