package io.cordon.gate.feed;

import io.cordon.gate.view.GateView;
import io.cordon.schemas.topic.Topic;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/** Follows the gate feed with two readers and keeps a {@link GateView} current. */
public final class GateFeed implements AutoCloseable {

    private final GateView view;
    private final List<FeedReader> readers;

    private GateFeed(GateView view, List<FeedReader> readers) {
        this.view = view;
        this.readers = readers;
    }

    /**
     * Starts both readers. The view is cold until the committed one has read to the high watermark of now.
     *
     * @param config where the feed is
     * @param clock for the age of the view
     * @param onDenial told the key of each denial as it arrives
     * @throws org.apache.kafka.common.KafkaException if the topics can't be looked up
     */
    public static GateFeed start(FeedConfig config, InstantSource clock, Consumer<String> onDenial) {
        FeedClients clients = new FeedClients(config);
        List<TopicPartition> partitions = clients.partitions(Topic.GATE);
        GateView view = new GateView(clients.partitions(Topic.EVENTS).size(), partitions.size(), onDenial);
        List<FeedReader> readers = List.of(
                new FeedReader(
                        () -> clients.open(Isolation.UNCOMMITTED),
                        () -> clients.highWatermarks(partitions),
                        partitions,
                        new TracedSink(new ProvisionalSink(view), config.tracer(), Isolation.UNCOMMITTED)),
                new FeedReader(
                        () -> clients.open(Isolation.COMMITTED),
                        () -> clients.highWatermarks(partitions),
                        partitions,
                        new TracedSink(new CommittedSink(view, clock), config.tracer(), Isolation.COMMITTED)));
        IntStream.range(0, readers.size())
                .forEach(i -> Thread.ofPlatform()
                        .daemon()
                        .name("cordon-gate-feed-" + i)
                        .start(readers.get(i)));
        return new GateFeed(view, readers);
    }

    /** What the feed says. */
    public GateView view() {
        return view;
    }

    @Override
    public void close() {
        readers.forEach(FeedReader::close);
    }
}
