package io.cordon.topology.table;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/*
 * The store passes on at the commit what its keys then hold, so that a session of three events between two commits is written once.
 * Nothing that leaves waits for that: output goes to its topic directly.
 */
/**
 * The rows of one kind in a store that other kinds share, told apart by their keys in the store.
 *
 * <p>Confined to the thread of its task. Rows come in the order of their keys' bytes in UTF-8.
 */
public final class Table {
    private final KeyValueStore<String, byte[]> store;
    private final StoreKeys keys;

    Table(KeyValueStore<String, byte[]> store, StoreKeys keys) {
        this.store = requireNonNull(store, "store");
        this.keys = keys;
    }

    /**
     * A store for tables: in RocksDB, written at the commit, with a changelog.
     *
     * @param share which part of the heap for rows that of one task may take
     */
    public static StoreBuilder<?> store(String name, double share) {
        return new WriteBehind(name, share);
    }

    /** A store whose rows of trees are also kept in memory, as those of {@link #store} are: as much as the task's settings have for it. */
    public static KeyValueStore<String, byte[]> cached(KeyValueStore<String, byte[]> store) {
        return new CachedRows(store);
    }

    /**
     * Has somebody put what he still holds back before the commit writes rows. Until then others read what was put before.
     *
     * @return false if this store writes each row at once, so that nothing may be held back
     */
    public boolean beforeWriting(Runnable putsWhatIsHeldBack) {
        Optional<WriteBehindStore> behind = behind();
        behind.ifPresent(writer -> writer.beforeWriting(putsWhatIsHeldBack));
        return behind.isPresent();
    }

    /** Writes those rows of all tables of this store that have not changed since this was last asked for, so that the commit has less to do. */
    public void writeAhead() {
        behind().ifPresent(WriteBehindStore::writeAhead);
    }

    /**
     * Has somebody told the key of each row of this table that is put or deleted from here on, whoever does it: he may keep what he made of it until then.
     *
     * @return false if this store does not tell
     */
    public boolean whenChanged(Consumer<String> told) {
        Optional<WriteBehindStore> behind = behind();
        behind.ifPresent(teller -> teller.whenChanged(key -> {
            if (keys.hold(key)) {
                told.accept(keys.inTable(key));
            }
        }));
        return behind.isPresent();
    }

    private Optional<WriteBehindStore> behind() {
        StateStore inner = store;
        while (inner instanceof WrappedStateStore<?, ?, ?> wrapper && !(inner instanceof WriteBehindStore)) {
            inner = wrapper.wrapped();
        }
        return inner instanceof WriteBehindStore behind ? Optional.of(behind) : Optional.empty();
    }

    /** The row with this key. */
    public byte @Nullable [] get(String key) {
        return store.get(keys.inStore(key));
    }

    /** Writes a row. */
    public void put(String key, byte[] row) {
        store.put(keys.inStore(key), row);
    }

    /** Deletes a row. Nothing is read for it. */
    @SuppressWarnings("NullAway") // no value is none in the store
    public void delete(String key) {
        store.put(keys.inStore(key), null);
    }

    /** Deletes a row; returns what it was. */
    public byte @Nullable [] take(String key) {
        return store.delete(keys.inStore(key));
    }

    /** At most so many rows, from this key on; the empty key is the first. */
    public List<KeyValue<String, byte[]>> from(String key, int limit) {
        return between(keys.inStore(key), keys.end(), limit);
    }

    /** At most so many rows of those whose keys begin so; the beginning is empty or ends with an ASCII character, such as a slash. */
    public List<KeyValue<String, byte[]>> beginning(String with, int limit) {
        int last = with.length() - 1;
        return with.isEmpty()
                ? from(with, limit)
                : between(
                        keys.inStore(with),
                        keys.inStore(with.substring(0, last)) + (char) (with.charAt(last) + 1),
                        limit);
    }

    /** At most so many rows from this key on, up to another one. */
    public List<KeyValue<String, byte[]>> range(String from, String to, int limit) {
        return between(keys.inStore(from), keys.inStore(to), limit);
    }

    /** Read whole, so that rows may be changed while they are walked through. */
    private List<KeyValue<String, byte[]>> between(String from, String to, int limit) {
        List<KeyValue<String, byte[]>> rows = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = store.range(from, to)) {
            while (all.hasNext() && rows.size() < limit) {
                KeyValue<String, byte[]> next = all.next();
                if (!next.key.equals(to)) {
                    rows.add(KeyValue.pair(keys.inTable(next.key), next.value));
                }
            }
        }
        return rows;
    }
}
