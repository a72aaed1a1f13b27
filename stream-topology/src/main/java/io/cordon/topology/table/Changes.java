package io.cordon.topology.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed and is not written yet, by key. At each turn it says what has not changed since the turn before: that is not likely to change again before the
 * commit, and may be written ahead of it. Confined to one thread.
 */
public final class Changes<V> {
    private Map<String, V> rested = new LinkedHashMap<>();
    private Map<String, V> fresh = new LinkedHashMap<>();
    private long turns;

    /** How many turns there were: what was put since then is still here, unless it was removed. */
    public long turns() {
        return turns;
    }

    /** What waits with this key. */
    public @Nullable V get(String key) {
        V value = fresh.get(key);
        return value == null ? rested.get(key) : value;
    }

    /** It changed now; returns what waited with this key. */
    public @Nullable V put(String key, V value) {
        V before = rested.isEmpty() ? null : rested.remove(key);
        V newer = fresh.put(key, value);
        return newer == null ? before : newer;
    }

    /** It waits no longer; returns what did. */
    public @Nullable V remove(String key) {
        V newer = fresh.remove(key);
        return newer == null ? rested.remove(key) : newer;
    }

    /** Takes out what has not changed since the last turn. */
    public Map<String, V> turn() {
        Map<String, V> taken = rested;
        rested = fresh;
        fresh = new LinkedHashMap<>();
        turns++;
        return taken;
    }

    /** The keys of all that waits, at this time. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>(size());
        keys.addAll(rested.keySet());
        keys.addAll(fresh.keySet());
        return keys;
    }

    /** How many wait. */
    public int size() {
        return rested.size() + fresh.size();
    }

    /** Forgets all that waits. */
    public void clear() {
        rested.clear();
        fresh.clear();
    }
}
