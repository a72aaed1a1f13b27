package io.cordon.topology.subject;

import io.cordon.detectors.subject.CredentialFacts;
import io.cordon.topology.session.Timers;
import io.cordon.topology.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is known of the credentials of one task, and which of them are due. */
final class Credentials {
    private static final int DUE_AT_ONCE = 500;

    private final Table rows;
    private final Timers timers;
    private final Sweep sweep;
    private final Duration forgetAfter;

    Credentials(Table rows, Timers timers, Duration forgetAfter) {
        this.rows = rows;
        this.timers = timers;
        this.sweep = new Sweep(rows);
        this.forgetAfter = forgetAfter;
    }

    CredentialFacts of(String key) {
        byte[] stored = rows.get(key);
        return stored == null ? new CredentialFacts() : CredentialFacts.decode(stored);
    }

    /** A timer too many does no harm: who is due without a reason is looked at and left alone. */
    void keep(String key, CredentialFacts facts) {
        if (facts.isBlank()) {
            return;
        }
        rows.put(key, facts.encode());
        facts.nextDue()
                .ifPresent(due -> timers.arm(key, Instant.ofEpochMilli(due).plusMillis(999)));
    }

    List<String> due(Instant now) {
        return timers.take(now, DUE_AT_ONCE);
    }

    /** What nobody touches for long is forgotten, but for what is contained. */
    void sweep(Instant now) {
        long oldest = now.minus(forgetAfter).toEpochMilli();
        sweep.some(row -> {
            CredentialFacts facts = CredentialFacts.decode(row);
            return !facts.isContained() && facts.touched() < oldest;
        });
    }
}
