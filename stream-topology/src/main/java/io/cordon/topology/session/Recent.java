package io.cordon.topology.session;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was used last, up to a weight. What falls out lies in the store. */
final class Recent<V> {
    /** One record may bring others of its tree in: none of them may push out what is being worked on. */
    private static final int LEAST = 16;

    private final Map<String, Kept<V>> entries = new LinkedHashMap<>(64, 0.75f, true);
    private final long limit;
    private long weight;

    private record Kept<V>(V value, long weight) {}

    Recent(long limit) {
        this.limit = limit;
    }

    @Nullable
    V get(String key) {
        Kept<V> kept = entries.get(key);
        return kept == null ? null : kept.value();
    }

    /** Keeps an entry, or weighs it anew. */
    void put(String key, V value, long itsWeight) {
        Kept<V> before = entries.put(key, new Kept<>(value, itsWeight));
        weight += itsWeight - (before == null ? 0 : before.weight());
        Iterator<Kept<V>> oldest = entries.values().iterator();
        while (weight > limit && entries.size() > LEAST) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }

    void remove(String key) {
        Kept<V> removed = entries.remove(key);
        weight -= removed == null ? 0 : removed.weight();
    }

    /** Removes all whose key begins so. */
    void removeAll(String prefix) {
        entries.keySet().stream().filter(key -> key.startsWith(prefix)).toList().forEach(this::remove);
    }

    int size() {
        return entries.size();
    }
}
