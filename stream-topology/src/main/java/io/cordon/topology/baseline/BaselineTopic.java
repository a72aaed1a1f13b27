package io.cordon.topology.baseline;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.serde.RegistryUnavailableException;
import io.cordon.topology.normalise.Patience;
import io.cordon.wire.DocumentShelf;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * A global store keeps the whole topic in each instance and is read to its end before the first event. It has no order against events, so
 * nobody may ask it what counts now in the middle of a session: sessions are pinned, and the pin is recorded. The store has the bytes as they
 * came, since it is filled from the topic at a start without anybody looking at them.
 */
/** The topic of baselines as a store that all tasks of an instance read. One object for one topology. */
public final class BaselineTopic implements BaselineSource {
    private static final Logger LOG = LoggerFactory.getLogger(BaselineTopic.class);
    private static final String STORE = "baselines";

    private final String topic;
    private final Deserializer<BaselineDocument> documents;
    private final Patience patience;
    private final AtomicLong changes = new AtomicLong();

    public BaselineTopic(String topic, Deserializer<BaselineDocument> documents, Patience patience) {
        this.topic = requireNonNull(topic, "topic");
        this.documents = requireNonNull(documents, "documents");
        this.patience = requireNonNull(patience, "patience");
    }

    /** Adds the store and what fills it. */
    public void addTo(Topology topology) {
        topology.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                        .withLoggingDisabled(),
                "baselines",
                new StringDeserializer(),
                new ByteArrayDeserializer(),
                topic,
                "keep-baselines",
                () -> new Keeper(changes));
    }

    /** What is in it, for a processor of a task. */
    @Override
    public DocumentShelf shelf(ProcessorContext<?, ?> context) {
        KeyValueStore<String, byte[]> store = context.getStateStore(STORE);
        return new DocumentShelf(
                key -> Optional.ofNullable(store.get(key)).flatMap(value -> read(key, value)),
                changes::get,
                (document, why) -> unreadable(document.getTenant() + '/' + document.getAgentType(), why));
    }

    /** A registry that does not answer ends the thread after a while, as for any record: sessions must not go without by chance. */
    private Optional<BaselineDocument> read(String key, byte[] value) {
        try {
            return Optional.of(patience.call(() -> documents.deserialize(topic, value)));
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            unreadable(key, e);
            return Optional.empty();
        }
    }

    private static void unreadable(String key, RuntimeException why) {
        LOG.atError()
                .addKeyValue("key", key)
                .addKeyValue("error", String.valueOf(why.getMessage()))
                .log("baseline can't be read, sessions go without");
    }

    private static final class Keeper implements Processor<String, byte[], Void, Void> {
        private final AtomicLong changes;
        private KeyValueStore<String, byte[]> store;

        @SuppressWarnings("NullAway.Init") // the store comes with init
        Keeper(AtomicLong changes) {
            this.changes = changes;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            store = context.getStateStore(STORE);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            store.put(record.key(), record.value());
            changes.incrementAndGet();
        }
    }
}
