package io.cordon.topology.table;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
 * is written early is written again only if it changes again. Rows wait in no order: some thousands of them are looked through for a range, which is
 * asked for now and then, so that the several rows of each event need not be compared with a dozen others each.
 */
/**
 * A store that is written at the commit: until then changed rows wait in the heap, unless they are written ahead of it. Confined to the thread of its task.
 *
 * <p><b>Failure semantics.</b> What waits when a task is closed is gone, as its transaction is: whoever takes over begins at the last commit.
 */
final class WriteBehindStore extends WrappedStateStore<KeyValueStore<String, byte[]>, String, byte[]>
        implements KeyValueStore<String, byte[]> {
    private static final byte[] DELETED = {};

    private final double share;
    private final Changes<byte[]> waiting = new Changes<>();
    private ReadRows read = new ReadRows(0);
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private Runnable holder = () -> {};
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
        listeners.clear();
        clearCache();
        super.init(context, root);
    }

    /** Tells somebody, until the task begins anew, the key of each row that is put or deleted. */
    void whenChanged(Consumer<String> told) {
        listeners.add(told);
    }

    /** Has somebody put what he still holds back whenever all that waits is written. */
    void beforeWriting(Runnable putsWhatIsHeldBack) {
        holder = putsWhatIsHeldBack;
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
        for (Consumer<String> listener : listeners) {
            listener.accept(key);
        }
        read.forget(key);
        byte[] row = value == null ? DELETED : value;
        byte[] before = waiting.put(key, row);
        weight += row.length - (before == null ? -ReadRows.weight(key) : before.length);
        if (weight > limit) {
            writeAll();
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
        write(between(from, to));
        return wrapped().range(from, to);
    }

    private List<String> between(String from, String to) {
        return waiting.keys().stream()
                .filter(key -> Utf8Order.INSTANCE.compare(from, key) <= 0 && Utf8Order.INSTANCE.compare(key, to) <= 0)
                .toList();
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
        holder.run();
        writeAll();
    }

    /** Writes what has not changed since it was last asked to. */
    void writeAhead() {
        write(waiting.turn());
    }

    private void writeAll() {
        writeAhead();
        writeAhead(); // what was fresh has rested now
    }

    private void write(List<String> keys) {
        Map<String, byte[]> rows = LinkedHashMap.newLinkedHashMap(keys.size());
        keys.forEach(key -> rows.put(key, requireNonNull(waiting.remove(key), key)));
        write(rows);
    }

    private void write(Map<String, byte[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<KeyValue<String, byte[]>> batch = new ArrayList<>(rows.size());
        rows.forEach((key, row) -> {
            batch.add(KeyValue.pair(key, row == DELETED ? null : row));
            weight -= ReadRows.weight(key) + row.length;
        });
        wrapped().putAll(batch);
    }

    @Override
    public void clearCache() {
        waiting.clear();
        weight = 0;
        read.clear();
        super.clearCache();
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
