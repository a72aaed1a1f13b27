package io.cordon.load.line;

import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;

/** A reference: what Kafka Streams costs that only carries records from one topic to another, as safely as detection does. */
public final class PassThrough {

    private PassThrough() {}

    /** Takes detection's configuration file. */
    public static void main(String[] arguments) {
        System.exit(Reference.run(arguments, PassThrough::topology));
    }

    /** The topic that it writes. */
    static String output(TopicNames names) {
        return names.prefix() + "copy";
    }

    private static Topology topology(TopicNames names) {
        return new Topology()
                .addSource("events", new ByteArrayDeserializer(), new ByteArrayDeserializer(), names.of(Topic.EVENTS))
                .addSink("copy", output(names), new ByteArraySerializer(), new ByteArraySerializer(), "events");
    }
}
