package io.cordon.topology.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps only the entries used last. What falls out lies in the store. */
final class Recent<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;

    private final int limit;

    Recent(int limit) {
        super(16, 0.75f, true);
        this.limit = limit;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > limit;
    }
}
