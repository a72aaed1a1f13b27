package io.cordon.topology.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/*
 * What lies with a tree is read when one of its sessions speaks again. Sessions and trees always are, and are kept as they are written. So are other rows that are small: to find one takes as long as to find
 * a large one, and the memory has room for more of them. A large page, most of which are never read, is kept when it is read first. All else, as timers, is mostly read by range.
 *
 * What others write to the store beneath, as when a changelog is read, is written before this is asked for anything, or this is told to forget.
 */
/** A store whose rows of trees are also kept outside the heap, as many as find room. Confined to the thread of its task. */
final class CachedRows extends WrappedStateStore<KeyValueStore<String, byte[]>, String, byte[]>
        implements KeyValueStore<String, byte[]> {
    /** Bytes of the words of a user's task, or of a sentence or two. */
    private static final int SMALL = 256;

    private @Nullable RowCache rows;
    private int owner;

    /** In front of another store. */
    CachedRows(KeyValueStore<String, byte[]> store) {
        super(store);
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        leave();
        rows = RowMemory.of(context.appConfigs());
        enter();
        super.init(context, root);
    }

    private void enter() {
        owner = rows == null ? 0 : rows.open();
    }

    private void leave() {
        if (rows != null) {
            rows.close(owner);
        }
    }

    @Override
    public byte @Nullable [] get(String key) {
        return rows != null && isOfTree(key) ? get(rows, key) : wrapped().get(key);
    }

    private byte @Nullable [] get(RowCache cache, String key) {
        byte[] stored = key.getBytes(UTF_8);
        byte[] known = cache.get(owner, stored);
        if (known != null) {
            return known;
        }
        byte[] row = wrapped().get(key);
        if (row != null) {
            cache.put(owner, stored, row);
        }
        return row;
    }

    @Override
    public void put(String key, byte @Nullable [] row) {
        wrapped().put(key, row);
        wrote(key, row);
    }

    @Override
    public byte @Nullable [] putIfAbsent(String key, byte @Nullable [] row) {
        byte[] before = wrapped().putIfAbsent(key, row);
        wrote(key, before == null ? row : before);
        return before;
    }

    @Override
    public void putAll(List<KeyValue<String, byte[]>> entries) {
        wrapped().putAll(entries);
        entries.forEach(entry -> wrote(entry.key, entry.value));
    }

    @Override
    public byte @Nullable [] delete(String key) {
        byte[] before = wrapped().delete(key);
        wrote(key, null);
        return before;
    }

    private void wrote(String key, byte @Nullable [] row) {
        if (rows == null || !isOfTree(key)) {
            return;
        }
        byte[] stored = key.getBytes(UTF_8);
        if (row == null) {
            rows.remove(owner, stored);
        } else if (row.length <= SMALL || SessionTable.SESSIONS.holds(key) || SessionTable.TREES.holds(key)) {
            rows.put(owner, stored, row);
        } else {
            rows.putIfKept(owner, stored, row);
        }
    }

    private static boolean isOfTree(String key) {
        return key.startsWith(StoreKeys.WithTrees.BEFORE_TREES);
    }

    @Override
    public KeyValueIterator<String, byte[]> range(String from, String to) {
        return wrapped().range(from, to);
    }

    @Override
    public KeyValueIterator<String, byte[]> all() {
        return wrapped().all();
    }

    @Override
    public long approximateNumEntries() {
        return wrapped().approximateNumEntries();
    }

    @Override
    public void clearCache() {
        leave();
        enter();
        super.clearCache();
    }

    @Override
    public void close() {
        leave();
        super.close();
    }
}
