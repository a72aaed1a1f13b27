package io.cordon.topology.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/*
 * To move an entry to the end with each use writes into five entries, of which four are cold, and each of them is looked through by the next collection. What is among the
 * latest quarter stays where it is: of thousands that are kept, those that are at work hardly ever move.
 */
/** What was used last, roughly, up to a weight. What falls out lies in the store. */
final class Recent<V> {
    /** One record may bring others of its tree in: none of them may push out what is being worked on. So many that were used last never fall. */
    private static final int LEAST = 16;

    private static final int QUARTER = 4;

    /** The longest unused first, but for the order among the latest. */
    private final LinkedHashMap<String, Kept<V>> entries = new LinkedHashMap<>(64);

    private final long limit;
    private final Consumer<String> fallen;
    private long weight;
    private long moves;

    private static final class Kept<V> {
        final V value;
        long weight;
        long moved;

        Kept(V value, long weight) {
            this.value = value;
            this.weight = weight;
        }
    }

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
        if (kept == null) {
            return null;
        }
        if (moves - kept.moved > (entries.size() - LEAST) / QUARTER) {
            toTheEnd(key, kept);
        }
        return kept.value;
    }

    private void toTheEnd(String key, Kept<V> kept) {
        kept.moved = ++moves;
        entries.putLast(key, kept);
    }

    /** Keeps an entry, in place of another one. */
    void put(String key, V value, long itsWeight) {
        remove(key);
        toTheEnd(key, new Kept<>(value, itsWeight));
        weight += itsWeight;
        makeRoom();
    }

    /** Weighs an entry anew, if it is kept. */
    void weigh(String key, long itsWeight) {
        Kept<V> kept = entries.get(key);
        if (kept != null) {
            weight += itsWeight - kept.weight;
            kept.weight = itsWeight;
            makeRoom();
        }
    }

    private void makeRoom() {
        while (weight > limit && entries.size() > LEAST) {
            Map.Entry<String, Kept<V>> oldest = entries.pollFirstEntry();
            weight -= oldest.getValue().weight;
            fallen.accept(oldest.getKey());
        }
    }

    void remove(String key) {
        Kept<V> removed = entries.remove(key);
        weight -= removed == null ? 0 : removed.weight;
    }

    /** Removes all others. */
    void keepOnly(Predicate<String> keys) {
        entries.entrySet().removeIf(entry -> {
            boolean goes = !keys.test(entry.getKey());
            weight -= goes ? entry.getValue().weight : 0;
            return goes;
        });
    }

    int size() {
        return entries.size();
    }
}
