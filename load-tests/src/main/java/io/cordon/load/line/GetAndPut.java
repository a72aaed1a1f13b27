package io.cordon.load.line;

import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * A reference: one get and one put of 1 KiB in RocksDB for each record, with its changelog, as safely as detection does.
 * It writes nothing else.
 */
public final class GetAndPut {

    private static final String STORE = "kept";
    private static final int KIB = 1024;

    private GetAndPut() {}

    /** Takes detection's configuration file. */
    public static void main(String[] arguments) {
        System.exit(Reference.run(arguments, GetAndPut::topology));
    }

    private static Topology topology(TopicNames names) {
        StoreBuilder<KeyValueStore<Bytes, byte[]>> store = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of());
        return new Topology()
                .addSource("events", new ByteArrayDeserializer(), new ByteArrayDeserializer(), names.of(Topic.EVENTS))
                .addProcessor("keep", Keeper::new, "events")
                .addStateStore(store, "keep");
    }

    /** What it puts depends on what it got, so that neither can be left out. */
    private static final class Keeper implements Processor<byte[], byte[], Void, Void> {

        private KeyValueStore<Bytes, byte[]> store;

        @SuppressWarnings("NullAway.Init") // comes with init
        Keeper() {}

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            store = context.getStateStore(STORE);
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            Bytes key = Bytes.wrap(record.key());
            byte[] before = store.get(key);
            byte[] after = before == null ? new byte[KIB] : before.clone();
            System.arraycopy(record.value(), 0, after, 0, Math.min(KIB, record.value().length));
            store.put(key, after);
        }
    }
}
