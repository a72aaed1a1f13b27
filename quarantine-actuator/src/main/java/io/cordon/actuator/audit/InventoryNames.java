package io.cordon.actuator.audit;

import io.cordon.actuator.inventory.Unsealer;
import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.connectors.api.AuditSourceFactory;
import io.cordon.connectors.api.SecretValue;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A target's own names of the credentials that the inventory lists for its connector. Thread-safe. Names of credentials that were withdrawn stay,
 * since their use afterwards is just what is looked for; of too many the oldest go.
 */
final class InventoryNames implements AuditNames {
    private static final int KEPT = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String tenant;
    private final String connector;
    private final AuditSourceFactory factory;
    private final Unsealer unsealer;
    private final Set<String> strangers = new HashSet<>();
    private final Map<String, String> refs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    InventoryNames(String tenant, String connector, AuditSourceFactory factory, Unsealer unsealer) {
        this.tenant = tenant;
        this.connector = connector;
        this.factory = factory;
        this.unsealer = unsealer;
    }

    /** The inventory lists a credential. */
    void listed(InventoryEntry entry) {
        if (entry.tenant().equals(tenant) && entry.connector().equals(connector)) {
            if (!entry.principal().isEmpty()) {
                put(entry.principal(), entry.ref());
            }
            bySecret(entry).ifPresent(name -> put(name, entry.ref()));
        }
    }

    private Optional<String> bySecret(InventoryEntry entry) {
        Optional<SecretValue> opened = unsealer.open(entry);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (SecretValue secret = opened.get()) {
            return factory.principalOf(secret);
        }
    }

    private synchronized void put(String name, String ref) {
        refs.put(name, ref);
        strangers.remove(name);
        notifyAll();
    }

    /**
     * A credential may be used before the inventory's record of it was read here. What is not known after a moment is a stranger from then on, and not
     * waited for again.
     */
    @Override
    public synchronized void expect(Collection<String> principals) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (principals.stream().anyMatch(name -> !refs.containsKey(name) && !strangers.contains(name))) {
            long left = end - System.nanoTime();
            if (left <= 0 || !waited(left)) {
                principals.stream().filter(name -> !refs.containsKey(name)).forEach(this::stranger);
            }
        }
    }

    /** False if it was told to end. */
    private boolean waited(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void stranger(String name) {
        if (strangers.size() >= KEPT) {
            strangers.clear();
        }
        strangers.add(name);
    }

    @Override
    public synchronized Optional<String> refOf(String principal) {
        return Optional.ofNullable(refs.get(principal));
    }
}
