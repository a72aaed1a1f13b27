package io.cordon.gate;

import io.cordon.emitter.SessionIdentity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/*
 * A gate hears of every denial of its topology, most of which concern none of its sessions, and of thousands at once when holds are renewed. To ask each session
 * whether a denial concerns it held up the denials that came behind (ADR 380).
 */
/** The sessions that a gate watches, by id and by the keys of the feed that concern them. Thread-safe; to look one up takes no lock. */
final class Watches {

    private final Map<String, Watch> bySession = new ConcurrentHashMap<>();
    private final Map<String, Set<Watch>> byKey = new ConcurrentHashMap<>();

    /** Watches a session; whoever watched it before does no longer. */
    synchronized Watch add(String session, Watch watch) {
        remove(session);
        bySession.put(session, watch);
        index(watch);
        return watch;
    }

    /** Its watch; one that tells nobody if there is none. */
    Watch of(SessionIdentity session) {
        Watch known = bySession.get(session.session());
        return known == null ? addIfAbsent(session) : known;
    }

    private synchronized Watch addIfAbsent(SessionIdentity session) {
        return Optional.ofNullable(bySession.get(session.session()))
                .orElseGet(() -> add(session.session(), new Watch(session, notice -> {})));
    }

    /** A containment of this credential concerns the session from now on, if it is watched. */
    synchronized void holds(String session, String credential) {
        Watch watch = bySession.get(session);
        if (watch != null) {
            watch.holds(credential);
            index(watch);
        }
    }

    /** Watches it no longer. */
    synchronized void remove(String session) {
        Watch watch = bySession.remove(session);
        if (watch != null) {
            watch.keys()
                    .denials()
                    .forEach(key -> byKey.computeIfPresent(key, (k, concerned) -> without(concerned, watch)));
        }
    }

    private static @Nullable Set<Watch> without(Set<Watch> concerned, Watch watch) {
        concerned.remove(watch);
        return concerned.isEmpty() ? null : concerned;
    }

    private void index(Watch watch) {
        watch.keys()
                .denials()
                .forEach(key -> byKey.computeIfAbsent(key, k -> ConcurrentHashMap.newKeySet(1))
                        .add(watch));
    }

    /** Those whom a denial under this key concerns. */
    Set<Watch> concernedBy(String key) {
        return byKey.getOrDefault(key, Set.of());
    }

    int size() {
        return bySession.size();
    }
}
