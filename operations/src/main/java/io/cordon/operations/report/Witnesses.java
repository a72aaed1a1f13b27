package io.cordon.operations.report;

import io.cordon.schemas.avro.AuditEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/*
 * A target is witnessed if it ever told of a use of any credential that its connector ends. One that never told anything may be one that nobody
 * watches: then silence is no sign, and what is known is a bound only.
 */
/** What targets themselves saw, by credential. */
final class Witnesses {

    private final Map<String, TreeSet<Instant>> accepted = new HashMap<>();
    private final Set<String> heardOf = new HashSet<>();

    /** Takes in a use, accepted or refused: also a refusal shows that somebody watches. */
    void saw(AuditEvent use) {
        heardOf.add(use.getCredential());
        if (use.getAccepted()) {
            accepted.computeIfAbsent(use.getCredential(), name -> new TreeSet<>())
                    .add(use.getAt());
        }
    }

    boolean knows(String credential) {
        return heardOf.contains(credential);
    }

    /** The last use accepted before an end, such as that of the containment's release. */
    LastUse lastUse(String credential, Instant event, Instant before, boolean watched) {
        Instant last = accepted.getOrDefault(credential, new TreeSet<>()).lower(before);
        if (last != null && !last.isBefore(event)) {
            return new LastUse.Witnessed(last);
        }
        return watched ? new LastUse.NotUsed() : new LastUse.Unwitnessed();
    }

    static Witnesses of(List<AuditEvent> uses) {
        Witnesses witnesses = new Witnesses();
        uses.forEach(witnesses::saw);
        return witnesses;
    }
}
