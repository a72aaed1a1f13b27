package io.cordon.topology.containment;

import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicSpec;
import io.cordon.topology.containment.state.OwnerStores;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Intents, requests and receipts of a tenant meet in one task, in one order; from there to every topic that the owner writes. Values are
 * bytes outside the processor: what cannot be read is dead-lettered there, not failed here.
 */
public final class ContainmentTopology implements Supplier<Topology> {

    static final List<Topic> SOURCES = List.of(Topic.INTENTS, Topic.POPULATION, Topic.REQUESTS, Topic.RECEIPTS);
    static final List<Topic> SINKS = List.of(
            Topic.COMMANDS,
            Topic.CONTAINMENT,
            Topic.GATE,
            Topic.DIRECTIVES_SESSION,
            Topic.DIRECTIVES_SUBJECT,
            Topic.ANSWERS,
            Topic.ALERTS,
            Topic.DEAD_LETTER);

    private static final String OWNER = "containment-owner";
    private static final String SOURCE = "inputs";

    private final ContainmentParts parts;

    public ContainmentTopology(ContainmentParts parts) {
        this.parts = parts;
    }

    /** All topics that it reads or writes. */
    public static Set<Topic> topics() {
        return Stream.concat(SOURCES.stream(), SINKS.stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Topology get() {
        Topology topology = new Topology();
        topology.addSource(SOURCE, new ByteArrayDeserializer(), new ByteArrayDeserializer(), names(SOURCES));
        topology.addProcessor(OWNER, () -> new OwnerProcessor(parts), SOURCE);
        OwnerStores.builders().forEach(store -> topology.addStateStore(store, OWNER));
        for (Topic topic : SINKS) {
            TopicSpec spec = parts.catalog().spec(topic);
            topology.addSink(
                    sink(topic), spec.name(), new ByteArraySerializer(), new ByteArraySerializer(), byKey(), OWNER);
        }
        return topology;
    }

    static String sink(Topic topic) {
        return "to-" + topic.shortName();
    }

    private String[] names(List<Topic> topics) {
        return topics.stream().map(topic -> parts.catalog().spec(topic).name()).toArray(String[]::new);
    }

    /** Said here, not left to a producer setting: readers check that a key lies where this function puts it. */
    private static StreamPartitioner<byte[], byte[]> byKey() {
        return (topic, key, value, partitions) -> Optional.of(Set.of(Keys.partition(key, partitions)));
    }
}
