package io.cordon.topology.table;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a store that were read last, up to a weight. */
final class ReadRows {
    /** Bytes of heap for a row besides those of its key and value, roughly. */
    private static final int ROW = 128;

    private final Map<String, byte[]> rows = new LinkedHashMap<>(64, 0.75f, true);
    private final long limit;
    private long weight;

    ReadRows(long limit) {
        this.limit = limit;
    }

    /** What a row weighs besides its value. */
    static int weight(String key) {
        return ROW + key.length();
    }

    byte @Nullable [] get(String key, Function<String, byte @Nullable []> store) {
        byte[] known = rows.get(key);
        return known == null ? keep(key, store.apply(key)) : known;
    }

    private byte @Nullable [] keep(String key, byte @Nullable [] row) {
        if (row != null) {
            rows.put(key, row);
            weight += weight(key) + row.length;
            makeRoom();
        }
        return row;
    }

    private void makeRoom() {
        Iterator<Map.Entry<String, byte[]>> oldest = rows.entrySet().iterator();
        while (weight > limit) {
            Map.Entry<String, byte[]> next = oldest.next();
            weight -= weight(next.getKey()) + next.getValue().length;
            oldest.remove();
        }
    }

    void forget(String key) {
        byte[] row = rows.remove(key);
        weight -= row == null ? 0 : weight(key) + row.length;
    }

    void clear() {
        rows.clear();
        weight = 0;
    }
}
