package io.cordon.topology.subject;

import io.cordon.detectors.baseline.BaselineShelf;
import io.cordon.detectors.subject.Accumulation;
import io.cordon.detectors.subject.Holdings;
import io.cordon.schemas.avro.SlimKind;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.topology.table.Table;
import io.cordon.wire.SlimMapper;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;

/**
 * What sessions and agents hold. A credential that is one too many is told so, and asks by itself: each key of the gate feed has one
 * writer, and what the session held before stays as it is.
 */
final class HoldingsDesk {
    private final Table rows;
    private final Accumulation rule;
    private final UsualCredentials usual;
    private final Sweep sweep;
    private final Duration forgetAfter;

    HoldingsDesk(Table rows, Accumulation rule, BaselineShelf shelf, Duration forgetAfter) {
        this.rows = rows;
        this.rule = rule;
        this.usual = new UsualCredentials(shelf);
        this.sweep = new Sweep(rows);
        this.forgetAfter = forgetAfter;
    }

    /** What others are told of it: the credential, if it is one too many; the agent type, of a session that ended clean. */
    Optional<SlimRecord> take(String key, SlimRecord slim) {
        long at = slim.getBrokerTime().toEpochMilli();
        return switch (slim.getKind()) {
            case TASK_GIVEN -> {
                Holdings holdings = of(key);
                rule.task(holdings, at);
                rows.put(key, holdings.encode());
                yield Optional.empty();
            }
            case BASELINE_TAKEN -> {
                Holdings holdings = of(key);
                holdings.goesBy(slim.getAgentType(), slim.getBaseline(), at);
                rows.put(key, holdings.encode());
                yield Optional.empty();
            }
            case CREDENTIAL_LISTED -> listed(key, slim, at);
            case SESSION_OBSERVED -> observed(of(key), slim);
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
                        holdings,
                        usual.of(slim.getTenant(), holdings),
                        slim.getCredential(),
                        new HashSet<>(slim.getScopes()),
                        expiresAt,
                        at);
        rows.put(key, holdings.encode());
        return why.map(reason -> SlimRecord.newBuilder(slim)
                .setKind(SlimKind.CREDENTIAL_PILED)
                .setSubjectKind(SubjectKind.CREDENTIAL)
                .setRef(slim.getCredential())
                .setReason(reason)
                .build());
    }

    /** The issuers' word on what it held is added here, since the session's own could be anything. */
    private static Optional<SlimRecord> observed(Holdings holdings, SlimRecord slim) {
        if (holdings.piled()) {
            return Optional.empty();
        }
        return Observations.read(slim)
                .map(seen -> SlimRecord.newBuilder(slim)
                        .setSubjectKind(SubjectKind.AGENT)
                        .setRef(SlimMapper.agentTypeRef(slim.getAgentType()))
                        .setObservation(
                                ByteBuffer.wrap(seen.holding(holdings.most()).encode()))
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
