package io.cordon.topology.session;

import static io.cordon.topology.metric.DetectionMeters.label;
import static java.util.Objects.requireNonNull;

import io.cordon.detectors.Outcome;
import io.cordon.detectors.Slim;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.response.Hold;
import io.cordon.detectors.response.Intent;
import io.cordon.detectors.response.Subject;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.SlimKind;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Keys;
import io.cordon.topology.deadletter.DeadLetters;
import io.cordon.topology.deadletter.Refusal;
import io.cordon.topology.deadletter.SourceRecord;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.DetectionMetric;
import io.cordon.topology.ocsf.DetectionFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Forwards what came of an event or tick to the topics. In shadow mode findings and alerts only: nothing that anyone would act on. */
final class Publisher {
    private final ProcessorContext<String, Object> context;
    private final Children children;
    private final Records records;
    private final HoldLedger ledger;
    private final DetectionFinding alerts;
    private final Techniques techniques;
    private final DeadLetters letters;
    private final DetectionMeters meters;
    private final boolean shadow;

    Publisher(
            ProcessorContext<String, Object> context,
            SessionSettings settings,
            HoldLedger ledger,
            DetectionMeters meters) {
        this.context = context;
        this.children = settings.children();
        this.records = new Records(settings.application(), settings.policyVersion());
        this.ledger = ledger;
        this.alerts = new DetectionFinding(settings.productVersion());
        this.techniques = settings.techniques();
        this.letters = new DeadLetters(settings.application());
        this.meters = meters;
        this.shadow = settings.shadow();
    }

    void publish(Outcome outcome, SessionState state, Trigger trigger) {
        SessionFacts session = state.facts();
        List<io.cordon.schemas.avro.Finding> findings = findings(outcome.findings(), session, trigger);
        findings.forEach(finding -> publish(finding, trigger));
        if (shadow) {
            return;
        }
        outcome.holds().forEach(hold -> hold(hold, session, trigger));
        outcome.lifted().forEach(subject -> lift(subject, session, trigger));
        outcome.intents().forEach(intent -> intent(intent, findings, session, trigger));
        outcome.slims().forEach(slim -> slim(slim, state, trigger));
    }

    private List<io.cordon.schemas.avro.Finding> findings(
            List<Finding> found, SessionFacts session, Trigger trigger) {
        List<io.cordon.schemas.avro.Finding> findings = new ArrayList<>(found.size());
        Map<String, Integer> seen = new HashMap<>();
        for (Finding finding : found) {
            int nth = seen.merge(finding.detector(), 1, Integer::sum) - 1;
            findings.add(records.finding(finding, nth, session, trigger));
        }
        return findings;
    }

    private void publish(io.cordon.schemas.avro.Finding finding, Trigger trigger) {
        String key = Keys.tree(finding.getTenant(), finding.getRoot());
        meters.count(
                DetectionMetric.FINDING_MADE, finding.getDetector(), label(finding.getRung()), label(finding.getMode()));
        forward(children.findings(), key, finding, trigger);
        if (DetectionFinding.isAlert(finding)) {
            forward(children.alerts(), key, alerts.json(finding, techniques.of(finding.getDetector())), trigger);
        }
    }

    private void hold(Hold hold, SessionFacts session, Trigger trigger) {
        String key = gateKey(hold.subject(), session);
        HoldLedger.Settled settled = ledger.settle(
                session.ref().tenant(),
                key,
                hold.rung(),
                trigger.brokerTime(),
                trigger.onBrokerClock(hold.expiresAt()));
        if (settled.limited()) {
            meters.count(DetectionMetric.HOLD_LIMITED);
        }
        if (settled.storm()) {
            publish(records.finding(HoldStorm.finding(session.ref().tenant()), 0, session, trigger), trigger);
        }
        meters.count(
                DetectionMetric.HOLD_WRITTEN,
                label(settled.grip().rung()),
                settled.renewed() ? "renewed" : "new");
        forward(children.gate(), key, records.hold(hold.subject(), settled.grip(), trigger), trigger);
    }

    private void lift(Subject subject, SessionFacts session, Trigger trigger) {
        String key = gateKey(subject, session);
        if (ledger.forget(key)) {
            meters.count(DetectionMetric.HOLD_LIFTED);
            forward(children.gate(), key, null, trigger);
        }
    }

    /** Forgets the hold of a session that is deleted; what stands at the gates ends by itself. */
    void forgetHold(SessionFacts session) {
        ledger.forget(gateKey(Subject.session(session.ref().session()), session));
    }

    private void intent(
            Intent intent, List<io.cordon.schemas.avro.Finding> findings, SessionFacts session, Trigger trigger) {
        meters.count(DetectionMetric.INTENT_RAISED, label(intent.subject().kind()));
        forward(
                children.intents(),
                Keys.tenant(session.ref().tenant()),
                records.intent(intent, findings, session, trigger),
                trigger);
    }

    private void slim(Slim slim, SessionState state, Trigger trigger) {
        String agent = state.facts().agent();
        switch (slim) {
            case Slim.SessionStarted started -> slim(SlimKind.SESSION_STARTED, SubjectKind.AGENT, agent, state, trigger);
            case Slim.SessionEnded ended -> {
                slim(SlimKind.SESSION_ENDED, SubjectKind.AGENT, agent, state, trigger);
                state.credentials()
                        .forEach(ref -> slim(SlimKind.SESSION_ENDED, SubjectKind.CREDENTIAL, ref, state, trigger));
            }
            case Slim.CredentialIssued(String ref) -> {
                state.holds(ref);
                slim(SlimKind.CREDENTIAL_ISSUED, SubjectKind.CREDENTIAL, ref, state, trigger);
            }
            case Slim.CredentialUsed(String ref) -> {
                state.holds(ref);
                slim(SlimKind.CREDENTIAL_USED, SubjectKind.CREDENTIAL, ref, state, trigger);
            }
            case Slim.SecretSeen seen -> {
                byte[] print = HexFormat.of().parseHex(seen.secret().toHex());
                String ref = "secret:" + seen.secret().toHex();
                slim(SlimKind.SECRET_SEEN, SubjectKind.CREDENTIAL, ref, print, state, trigger);
            }
        }
    }

    private void slim(SlimKind kind, SubjectKind subject, String ref, SessionState state, Trigger trigger) {
        slim(kind, subject, ref, new byte[0], state, trigger);
    }

    private void slim(
            SlimKind kind, SubjectKind subject, String ref, byte[] secret, SessionState state, Trigger trigger) {
        SessionFacts session = state.facts();
        forward(
                children.slim(),
                Keys.subject(session.ref().tenant(), subject, ref),
                records.slim(kind, subject, ref, secret, session, trigger),
                trigger);
    }

    void deadLetter(SourceRecord source, Refusal refusal) {
        context.forward(
                new Record<>(
                        DeadLetters.key(source),
                        letters.letter(source, refusal),
                        source.brokerTime().toEpochMilli()),
                children.deadLetter());
    }

    private static String gateKey(Subject subject, SessionFacts session) {
        return Keys.gate(session.ref().tenant(), Avro.of(subject.kind()), subject.ref(), GateEntryKind.HOLD);
    }

    @SuppressWarnings("NullAway") // a tombstone has no value
    private void forward(String child, String key, @Nullable Object value, Trigger trigger) {
        requireNonNull(key, "key");
        context.forward(new Record<>(key, value, trigger.brokerTime().toEpochMilli()), child);
    }
}
