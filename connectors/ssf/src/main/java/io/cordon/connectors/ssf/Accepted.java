package io.cordon.connectors.ssf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Ids of tokens that receivers took lately. It only saves repeats: a token that fell out of it, or was taken before a restart,
 * is sent once more under its own id, which a receiver has to take for a success.
 */
final class Accepted {
    private static final int MOST = 10_000;

    private final Set<String> ids = Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    void add(String jti) {
        ids.add(jti);
    }

    boolean contains(String jti) {
        return ids.contains(jti);
    }
}
