package io.cordon.topology.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/*
 * Kafka Streams empties whatever is a CachedStateStore before each commit, within the transaction. Its own cache does that at a price: each operation
 * walks through an ordered map of byte keys behind a lock and keeps the context of its record, and at the commit rows are written one by
 * one. Here a commit is one batch (ADR 246).
 *
 * A row that was written is not kept: of most rows the processors keep what is in them, decoded. What they read again and again, as grants, is kept.
 *
 * What of a range is not written yet is written before the range is read, so that nobody has to merge two iterators. Ranges are small, and what
 * is written early is written again only if it changes again.
 */
/**
 * A store that is written at the commit: until then changed rows wait in the heap. Confined to the thread of its task.
 *
 * <p><b>Failure semantics.</b> What waits when a task is closed is gone, as its transaction is: whoever takes over begins at the last commit.
 */
final class WriteBehindStore extends WrappedStateStore<KeyValueStore<String, byte[]>, String, byte[]>
        implements KeyValueStore<String, byte[]> {
    private static final byte[] DELETED = {};

    private final double share;
    private final NavigableMap<String, byte[]> waiting = new TreeMap<>(Utf8Order.INSTANCE);
    private ReadRows read = new ReadRows(0);
    private long limit;
    private long weight;

    /**
     * In front of another store.
     *
     * @param share which part of the heap for rows it may take
     */
    WriteBehindStore(KeyValueStore<String, byte[]> store, double share) {
        super(store);
        this.share = share;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        Object all = context.appConfigs().get(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG);
        long own = all == null ? 0 : (long) (Long.parseLong(all.toString()) * share);
        read = new ReadRows(own / 4);
        limit = own - own / 4;
        clearCache();
        super.init(context, root);
    }

    @Override
    public byte @Nullable [] get(String key) {
        byte[] row = waiting.get(key);
        if (row != null) {
            return row == DELETED ? null : row;
        }
        return read.get(key, wrapped()::get);
    }

    @Override
    public void put(String key, byte @Nullable [] value) {
        read.forget(key);
        byte[] row = value == null ? DELETED : value;
        byte[] before = waiting.put(key, row);
        weight += row.length - (before == null ? -ReadRows.weight(key) : before.length);
        if (weight > limit) {
            flushCache();
        }
    }

    @Override
    public byte @Nullable [] putIfAbsent(String key, byte @Nullable [] value) {
        byte[] before = get(key);
        if (before == null) {
            put(key, value);
        }
        return before;
    }

    @Override
    public void putAll(List<KeyValue<String, byte[]>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte @Nullable [] delete(String key) {
        byte[] before = get(key);
        put(key, null);
        return before;
    }

    @Override
    public KeyValueIterator<String, byte[]> range(String from, String to) {
        write(waiting.subMap(from, true, to, true));
        return wrapped().range(from, to);
    }

    @Override
    public KeyValueIterator<String, byte[]> all() {
        flushCache();
        return wrapped().all();
    }

    @Override
    public long approximateNumEntries() {
        return wrapped().approximateNumEntries();
    }

    @Override
    public void flushCache() {
        write(waiting);
    }

    /** Writes rows that wait, and takes them out of this view of all that do. */
    private void write(Map<String, byte[]> some) {
        if (some.isEmpty()) {
            return;
        }
        List<KeyValue<String, byte[]>> batch = new ArrayList<>(some.size());
        some.forEach((key, row) -> {
            batch.add(KeyValue.pair(key, row == DELETED ? null : row));
            weight -= ReadRows.weight(key) + row.length;
        });
        some.clear();
        wrapped().putAll(batch);
    }

    @Override
    public void clearCache() {
        waiting.clear();
        weight = 0;
        read.clear();
    }

    @Override
    public void commit(Map<TopicPartition, Long> offsets) {
        flushCache();
        super.commit(offsets);
    }

    @Override
    public void close() {
        clearCache();
        super.close();
    }
}
