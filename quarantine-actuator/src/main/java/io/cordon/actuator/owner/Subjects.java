package io.cordon.actuator.owner;

import io.cordon.actuator.connector.ShutPoints;
import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.actuator.plan.SubjectKey;
import io.cordon.actuator.plan.SubjectWork;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The subjects of one partition, and when something is due at each. Confined to the partition's thread. */
final class Subjects {
    private final Map<SubjectKey, SubjectWork> known = new HashMap<>();
    private final Map<SubjectKey, Instant> due = new HashMap<>();
    private final ShutPoints.Share shut;

    Subjects(ShutPoints.Share shut) {
        this.shut = shut;
    }

    SubjectWork get(SubjectKey key) {
        return known.getOrDefault(key, SubjectWork.blank(key));
    }

    void put(SubjectWork subject) {
        known.put(subject.subject(), subject);
        shut.put(subject);
        subject.due().ifPresentOrElse(at -> due.put(subject.subject(), at), () -> due.remove(subject.subject()));
    }

    List<SubjectWork> dueBy(Instant now) {
        return due.entrySet().stream()
                .filter(e -> !e.getValue().isAfter(now))
                .map(e -> get(e.getKey()))
                .toList();
    }

    Optional<Instant> nextDue() {
        return due.values().stream().min(Instant::compareTo);
    }

    /** Known subjects that a credential belongs to. */
    List<SubjectWork> concernedBy(InventoryEntry credential) {
        Set<SubjectKey> keys = new LinkedHashSet<>();
        credential.sessions().forEach(s -> keys.add(new SubjectKey(credential.tenant(), SubjectKey.Kind.SESSION, s)));
        keys.add(new SubjectKey(credential.tenant(), SubjectKey.Kind.TREE, credential.root()));
        keys.add(new SubjectKey(credential.tenant(), SubjectKey.Kind.AGENT, credential.agent()));
        keys.add(new SubjectKey(credential.tenant(), SubjectKey.Kind.CREDENTIAL, credential.ref()));
        return keys.stream().filter(known::containsKey).map(this::get).toList();
    }

    List<SubjectWork> contained() {
        return known.values().stream().filter(SubjectWork::contained).toList();
    }
}
