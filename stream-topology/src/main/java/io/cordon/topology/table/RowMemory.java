package io.cordon.topology.table;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How much memory rows of trees have outside the heap: one cache for all stores of a process whose settings say the same. */
public final class RowMemory {
    /** The setting that says so, in bytes. */
    public static final String SETTING = "cordon.rows.bytes";

    private static final Map<Long, RowCache> SHARED = new ConcurrentHashMap<>();

    private RowMemory() {}

    /** None if they have none. */
    static @Nullable RowCache of(Map<String, Object> settings) {
        Object bytes = settings.get(SETTING);
        return bytes == null ? null : SHARED.computeIfAbsent(Long.parseLong(bytes.toString()), RowCache::new);
    }
}
