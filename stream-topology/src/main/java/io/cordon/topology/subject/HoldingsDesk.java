package io.cordon.topology.subject;

import io.cordon.detectors.subject.Accumulation;
import io.cordon.detectors.subject.Holdings;
import io.cordon.schemas.avro.SlimKind;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.avro.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What sessions and agents hold. A credential that is one too many is told so, and asks by itself: each key of the gate feed has one
 * writer, and what the session held before stays as it is.
 */
final class HoldingsDesk {
    /** Baselines of agent types are not learnt yet. */
    private static final OptionalLong NO_BASELINE = OptionalLong.empty();

    private final KeyValueStore<String, byte[]> rows;
    private final Accumulation rule;
    private final Sweep sweep;
    private final Duration forgetAfter;

    HoldingsDesk(KeyValueStore<String, byte[]> rows, Accumulation rule, Duration forgetAfter) {
        this.rows = rows;
        this.rule = rule;
        this.sweep = new Sweep(rows);
        this.forgetAfter = forgetAfter;
    }

    /** The record to the credential, if it is one too many. */
    Optional<SlimRecord> take(String key, SlimRecord slim) {
        long at = slim.getBrokerTime().toEpochMilli();
        return switch (slim.getKind()) {
            case TASK_GIVEN -> {
                Holdings holdings = of(key);
                rule.task(holdings, at);
                rows.put(key, holdings.encode());
                yield Optional.empty();
            }
            case CREDENTIAL_LISTED -> listed(key, slim, at);
            default -> Optional.empty();
        };
    }

    private Optional<SlimRecord> listed(String key, SlimRecord slim, long at) {
        Holdings holdings = of(key);
        Instant end = slim.getExpiresAt();
        long expiresAt = end == null ? Long.MAX_VALUE : end.toEpochMilli();
        Optional<String> why = slim.getSubjectKind() == SubjectKind.AGENT
                ? rule.agent(holdings, slim.getCredential(), expiresAt, at)
                : rule.session(
                        holdings, NO_BASELINE, slim.getCredential(), new HashSet<>(slim.getScopes()), expiresAt, at);
        rows.put(key, holdings.encode());
        return why.map(reason -> SlimRecord.newBuilder(slim)
                .setKind(SlimKind.CREDENTIAL_PILED)
                .setSubjectKind(SubjectKind.CREDENTIAL)
                .setRef(slim.getCredential())
                .setReason(reason)
                .build());
    }

    private Holdings of(String key) {
        byte[] stored = rows.get(key);
        return stored == null ? new Holdings() : Holdings.decode(stored);
    }

    void sweep(Instant now) {
        long oldest = now.minus(forgetAfter).toEpochMilli();
        sweep.some(row -> Holdings.decode(row).touched() < oldest);
    }
}
