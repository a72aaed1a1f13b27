package io.cordon.topology.subject;

import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.response.ResponsePolicy;
import io.cordon.topology.table.Table;
import io.cordon.wire.Cause;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;

/** The holds on credentials that stand: renewed until they lapse or a directive answers. There are few, so all are looked at. */
final class HeldCredentials {
    private final Table rows;
    private final ResponsePolicy policy;
    private final SubjectPublisher publisher;

    HeldCredentials(Table rows, ResponsePolicy policy, SubjectPublisher publisher) {
        this.rows = rows;
        this.policy = policy;
        this.publisher = publisher;
    }

    /** Holds a credential as far as this rung calls for; what is held more strongly stays so. */
    void hold(String key, String ref, Rung rung, Cause cause) {
        Instant now = cause.brokerTime();
        Rung standing = find(key).map(HeldCredential::rung).orElse(Rung.OBSERVE);
        Rung held = standing.atLeast(rung.isContainment() ? Rung.HOLD : Rung.STEP_UP);
        Instant until = held == Rung.HOLD ? HeldCredential.UNTIL_ANSWERED : now.plus(policy.stepUpStands());
        HeldCredential hold =
                new HeldCredential(cause.session().tenant(), ref, held, now.plus(policy.holdLasts()), until);
        rows.put(key, hold.encode());
        publisher.hold(hold, false, now);
    }

    void renew(Instant now) {
        for (KeyValue<String, byte[]> row : rows.from("", Integer.MAX_VALUE)) {
            HeldCredential held = HeldCredential.decode(row.value);
            if (!now.isBefore(held.until())) {
                rows.delete(row.key);
            } else if (!now.isBefore(held.expiresAt().minus(policy.renewBefore()))) {
                HeldCredential longer = held.renewed(now.plus(policy.holdLasts()));
                rows.put(row.key, longer.encode());
                publisher.hold(longer, true, now);
            }
        }
    }

    /** The owner contains it: its containment stands at the gates, and the hold ends by itself. */
    void leaveToOwner(String key) {
        rows.delete(key);
    }

    /** The owner will not contain it, or does no longer: the hold ends now. */
    void lift(String key, Instant now) {
        Optional.ofNullable(rows.take(key)).map(HeldCredential::decode).ifPresent(held -> publisher.lift(held, now));
    }

    private Optional<HeldCredential> find(String key) {
        return Optional.ofNullable(rows.get(key)).map(HeldCredential::decode);
    }
}
