package io.cordon.topology.session;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was used last, up to a weight. What falls out lies in the store. */
final class Recent<V> {
    /** One record may bring others of its tree in: none of them may push out what is being worked on. */
    private static final int LEAST = 16;

    private final Map<String, Kept<V>> entries = new LinkedHashMap<>(64, 0.75f, true);
    private final long limit;
    private final Consumer<String> fallen;
    private long weight;

    private record Kept<V>(V value, long weight) {}

    Recent(long limit) {
        this(limit, key -> {});
    }

    /**
     * Up to a weight.
     *
     * @param fallen told the key of what fell out; of what is removed it is not
     */
    Recent(long limit, Consumer<String> fallen) {
        this.limit = limit;
        this.fallen = fallen;
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
        makeRoom();
    }

    /** Weighs an entry anew, if it is kept. */
    void weigh(String key, long itsWeight) {
        Kept<V> kept = entries.get(key);
        if (kept != null) {
            put(key, kept.value(), itsWeight);
        }
    }

    private void makeRoom() {
        Iterator<Map.Entry<String, Kept<V>>> oldest = entries.entrySet().iterator();
        while (weight > limit && entries.size() > LEAST) {
            Map.Entry<String, Kept<V>> next = oldest.next();
            oldest.remove();
            weight -= next.getValue().weight();
            fallen.accept(next.getKey());
        }
    }

    void remove(String key) {
        Kept<V> removed = entries.remove(key);
        weight -= removed == null ? 0 : removed.weight();
    }

    int size() {
        return entries.size();
    }
}
