package io.cordon.actuator.inventory;

import io.cordon.actuator.plan.Inventory;
import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.actuator.plan.SubjectKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Credentials by reference, session, tree and agent. Thread-safe. */
public final class CredentialStore implements Inventory {

    /** A secret as the issuer sealed it; meant for one key. */
    public static final class Sealed {
        private final byte[] bytes;
        private final String keyId;

        public Sealed(byte[] bytes, String keyId) {
            this.bytes = bytes.clone();
            this.keyId = keyId;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public String keyId() {
            return keyId;
        }

        public boolean isEmpty() {
            return bytes.length == 0;
        }
    }

    private record Key(String tenant, String ref) {}

    private record Held(InventoryEntry entry, Sealed box) {}

    private final Map<Key, Held> held = new HashMap<>();
    private final Map<SubjectKey, Set<Key>> bySubject = new HashMap<>();

    /** Adds a credential, or replaces what was known of it. */
    public synchronized void put(InventoryEntry entry, Sealed box) {
        remove(entry.tenant(), entry.ref());
        var key = new Key(entry.tenant(), entry.ref());
        held.put(key, new Held(entry, box));
        subjects(entry)
                .forEach(s -> bySubject.computeIfAbsent(s, k -> new HashSet<>()).add(key));
    }

    /** Removes a credential that its issuer has withdrawn. */
    public synchronized void remove(String tenant, String ref) {
        var key = new Key(tenant, ref);
        var former = held.remove(key);
        if (former != null) {
            subjects(former.entry())
                    .forEach(s -> bySubject.computeIfPresent(s, (k, keys) -> {
                        keys.remove(key);
                        return keys.isEmpty() ? null : keys;
                    }));
        }
    }

    @Override
    public synchronized List<InventoryEntry> of(SubjectKey subject) {
        return bySubject.getOrDefault(subject, Set.of()).stream()
                .map(held::get)
                .filter(Objects::nonNull)
                .map(Held::entry)
                .toList();
    }

    @Override
    public synchronized Optional<InventoryEntry> find(String tenant, String ref) {
        return Optional.ofNullable(held.get(new Key(tenant, ref))).map(Held::entry);
    }

    /** The sealed secret of a credential, if there is one. */
    public synchronized Optional<Sealed> secretOf(String tenant, String ref) {
        return Optional.ofNullable(held.get(new Key(tenant, ref)))
                .map(Held::box)
                .filter(s -> !s.isEmpty());
    }

    /** All of them. */
    public synchronized List<InventoryEntry> all() {
        return held.values().stream().map(Held::entry).toList();
    }

    /** How many there are. */
    public synchronized int size() {
        return held.size();
    }

    private static Set<SubjectKey> subjects(InventoryEntry entry) {
        var subjects = new HashSet<SubjectKey>();
        entry.sessions().forEach(s -> subjects.add(new SubjectKey(entry.tenant(), SubjectKey.Kind.SESSION, s)));
        subjects.add(new SubjectKey(entry.tenant(), SubjectKey.Kind.TREE, entry.root()));
        subjects.add(new SubjectKey(entry.tenant(), SubjectKey.Kind.AGENT, entry.agent()));
        subjects.add(new SubjectKey(entry.tenant(), SubjectKey.Kind.CREDENTIAL, entry.ref()));
        return subjects;
    }
}
