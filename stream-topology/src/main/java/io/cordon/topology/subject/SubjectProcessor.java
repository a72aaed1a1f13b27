package io.cordon.topology.subject;

import static io.cordon.topology.metric.DetectionMeters.label;

import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.Position;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.finding.Rung;
import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.Directive;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.DetectionMetric;
import io.cordon.wire.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is known of each credential and says when one is used where it does not belong.
 *
 * <p><b>Failure semantics.</b> Everything that one record leads to, state and output, is one transaction.
 */
public final class SubjectProcessor implements Processor<String, Object, String, Object> {
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final int SWEPT_AT_ONCE = 500;

    private final SubjectSettings settings;
    private final DetectionMeters meters;
    private final CredentialRules rules = CredentialRules.standard();

    private KeyValueStore<String, byte[]> credentials;
    private KeyValueStore<String, byte[]> holds;
    private SubjectPublisher publisher;
    private @Nullable String swept;

    @SuppressWarnings("NullAway.Init") // the rest comes with init
    public SubjectProcessor(SubjectSettings settings, DetectionMeters meters) {
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.credentials = context.getStateStore(SubjectStores.CREDENTIALS);
        this.holds = context.getStateStore(SubjectStores.HOLDS);
        this.publisher = new SubjectPublisher(context, settings, meters);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, wall -> {
            Instant now = Instant.ofEpochMilli(wall);
            renew(now);
            sweep(now);
        });
    }

    @Override
    public void process(Record<String, Object> record) {
        String key = record.key();
        Instant brokerTime = Instant.ofEpochMilli(record.timestamp());
        switch (record.value()) {
            case SlimRecord slim -> reported(key, slim);
            case AuditEvent audit -> audited(key, audit, brokerTime);
            case Credential listed -> listed(key, listed);
            case Directive directive -> answered(key, directive, brokerTime);
            default ->
                throw new IllegalStateException(
                        "no reader forwards a " + record.value().getClass());
        }
    }

    private void reported(String key, SlimRecord slim) {
        if (slim.getSubjectKind() != SubjectKind.CREDENTIAL) {
            return;
        }
        CredentialRecord record = of(key).of(slim.getAgent(), slim.getAgentType());
        Holder holder =
                record.holder(slim.getSession()).orElseGet(() -> Holder.unknown(slim.getSession(), slim.getRoot()));
        long at = slim.getEngineTime().toEpochMilli();
        switch (slim.getKind()) {
            case CREDENTIAL_ISSUED -> keep(key, record.with(holder.issuedTo()).at(at));
            case CREDENTIAL_USED -> used(key, record, holder, slim);
            case SESSION_ENDED -> keep(key, record.with(holder.ended(at)).at(at));
            case SECRET_SEEN, SESSION_STARTED, UNKNOWN -> {}
        }
    }

    private void used(String key, CredentialRecord record, Holder by, SlimRecord slim) {
        long at = slim.getEngineTime().toEpochMilli();
        OriginLevel origin = OriginLevel.valueOf(slim.getOrigin().name());
        Cause cause = cause(slim, origin);
        Optional<Sighting> sighting =
                rules.used(record, by, slim.getInstance(), at).map(s -> s.from(origin));
        CredentialRecord next =
                record.with(by.used(slim.getInstance(), at, record.nextTurn())).at(at);
        keep(key, say(key, slim.getRef(), next, sighting, cause));
    }

    private void audited(String key, AuditEvent audit, Instant brokerTime) {
        CredentialRecord record = of(key);
        if (!audit.getAccepted()) {
            return;
        }
        Optional<Sighting> sighting =
                rules.accepted(record, audit.getSource(), audit.getAt().toEpochMilli());
        keep(
                key,
                say(
                        key,
                        audit.getCredential(),
                        record.at(audit.getAt().toEpochMilli()),
                        sighting,
                        cause(audit, record, brokerTime)));
    }

    private void listed(String key, Credential listed) {
        CredentialRecord record = of(key).of(listed.getAgent(), "");
        for (String session : listed.getSessions()) {
            Holder holder = record.holder(session).orElseGet(() -> Holder.unknown(session, listed.getRoot()));
            record = record.with(holder.issuedTo());
        }
        keep(key, record.at(listed.getIssuedAt().toEpochMilli()));
    }

    /** A directive changes what is known and takes holds back; it never leads to a finding, a hold or an intent. */
    private void answered(String key, Directive directive, Instant now) {
        if (directive.getSubject().getKind() != SubjectKind.CREDENTIAL) {
            return;
        }
        CredentialRecord record = of(key);
        meters.count(
                DetectionMetric.DIRECTIVE_TAKEN,
                label(directive.getKind()),
                Boolean.toString(record != CredentialRecord.UNKNOWN));
        switch (directive.getKind()) {
            case CONFIRMED -> {
                keep(key, record.answered(true, directive.getEpoch()));
                holds.delete(key);
            }
            case DECLINED, RELEASED -> {
                keep(key, record.answered(false, directive.getEpoch()));
                Optional.ofNullable(holds.delete(key))
                        .map(HeldCredential::decode)
                        .ifPresent(held -> publisher.lift(held, now));
            }
            case EXTENDED, UNKNOWN -> {}
        }
    }

    /** Says a sighting once, and holds the credential as far as it calls for that. */
    private CredentialRecord say(
            String key, String ref, CredentialRecord record, Optional<Sighting> seen, Cause cause) {
        if (seen.isEmpty() || record.told().contains(seen.get().code())) {
            return record;
        }
        Sighting sighting = record.contained() ? seen.get().whileContained() : seen.get();
        publisher.sighted(sighting, ref, cause);
        if (!settings.shadow() && sighting.rung().compareTo(Rung.STEP_UP) >= 0) {
            hold(key, ref, sighting, cause);
        }
        return record.told(sighting.code());
    }

    private void hold(String key, String ref, Sighting sighting, Cause cause) {
        Instant now = cause.brokerTime();
        boolean strong = sighting.rung().isContainment();
        Rung standing = Optional.ofNullable(holds.get(key))
                .map(HeldCredential::decode)
                .map(HeldCredential::rung)
                .orElse(Rung.OBSERVE);
        HeldCredential held = new HeldCredential(
                cause.session().tenant(),
                ref,
                standing.atLeast(strong ? Rung.HOLD : Rung.STEP_UP),
                now.plus(settings.response().holdLasts()),
                strong || standing == Rung.HOLD
                        ? HeldCredential.UNTIL_ANSWERED
                        : now.plus(settings.response().stepUpStands()));
        holds.put(key, held.encode());
        publisher.hold(held, false, now);
    }

    /** Held credentials are few: all are looked at. */
    private void renew(Instant now) {
        for (KeyValue<String, byte[]> row : rows(holds, null, Integer.MAX_VALUE)) {
            HeldCredential held = HeldCredential.decode(row.value);
            if (!now.isBefore(held.until())) {
                holds.delete(row.key);
            } else if (!now.isBefore(held.expiresAt().minus(settings.response().renewBefore()))) {
                HeldCredential longer =
                        held.renewed(now.plus(settings.response().holdLasts()));
                holds.put(row.key, longer.encode());
                publisher.hold(longer, true, now);
            }
        }
    }

    /** Forgets credentials that nobody touched for long, some at a time. */
    private void sweep(Instant now) {
        long oldest = now.minus(settings.forgetAfter()).toEpochMilli();
        List<KeyValue<String, byte[]>> rows = rows(credentials, swept, SWEPT_AT_ONCE);
        for (KeyValue<String, byte[]> row : rows) {
            CredentialRecord record = CredentialForm.decode(row.value);
            if (!record.contained() && record.touched() < oldest) {
                credentials.delete(row.key);
            }
        }
        swept = rows.size() < SWEPT_AT_ONCE ? null : rows.getLast().key;
    }

    private static List<KeyValue<String, byte[]>> rows(
            KeyValueStore<String, byte[]> store, @Nullable String from, int limit) {
        List<KeyValue<String, byte[]>> rows = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = from == null ? store.all() : store.range(from, null)) {
            while (all.hasNext() && rows.size() < limit) {
                rows.add(all.next());
            }
        }
        return rows;
    }

    private CredentialRecord of(String key) {
        byte[] stored = credentials.get(key);
        return stored == null ? CredentialRecord.UNKNOWN : CredentialForm.decode(stored);
    }

    private void keep(String key, CredentialRecord record) {
        credentials.put(key, CredentialForm.encode(record));
    }

    private static Cause cause(SlimRecord slim, OriginLevel origin) {
        return new Cause(
                new SessionRef(slim.getTenant(), slim.getRoot(), slim.getSession()),
                slim.getAgent(),
                slim.getAgentType(),
                origin,
                slim.getEventId(),
                new Position("", 0, -1, 0),
                slim.getEngineTime(),
                slim.getEngineTime(),
                slim.getBrokerTime());
    }

    /** A target's own record: in the name of the session that the credential was issued to last. */
    private static Cause cause(AuditEvent audit, CredentialRecord record, Instant brokerTime) {
        Holder last = record.issuedTo().isEmpty()
                ? Holder.unknown("unknown", "unknown")
                : record.issuedTo().getLast();
        return new Cause(
                new SessionRef(audit.getTenant(), last.root(), last.session()),
                record.agent(),
                record.agentType(),
                OriginLevel.VERIFIED,
                audit.getEventId(),
                new Position("", 0, -1, 0),
                audit.getAt(),
                audit.getAt(),
                brokerTime);
    }
}
