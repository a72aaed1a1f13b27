package io.cordon.topology.subject;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.BaselineShelf;
import io.cordon.detectors.baseline.Pin;
import io.cordon.detectors.subject.Holdings;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** How many credentials sessions of an agent type usually hold, by the baseline that the session itself goes by. Confined to one thread. */
final class UsualCredentials {
    private static final int KEPT = 256;

    private final BaselineShelf shelf;
    private final Map<String, OptionalLong> known = new HashMap<>();
    private long seen;

    UsualCredentials(BaselineShelf shelf) {
        this.shelf = shelf;
    }

    /** Empty if the session goes by no baseline, or by one that knows too little of credentials. */
    OptionalLong of(String tenant, Holdings session) {
        if (session.baseline() == Pin.NONE) {
            return OptionalLong.empty();
        }
        if (seen != shelf.changes() || known.size() > KEPT) {
            known.clear();
            seen = shelf.changes();
        }
        return known.computeIfAbsent(
                tenant + '/' + session.baseline() + '/' + session.agentType(), key -> look(tenant, session));
    }

    private OptionalLong look(String tenant, Holdings session) {
        return shelf.version(tenant, session.agentType(), session.baseline())
                .map(Baseline::usualCredentials)
                .orElse(OptionalLong.empty());
    }
}
