package io.cordon.topology.subject;

import static io.cordon.topology.metric.DetectionMeters.label;

import io.cordon.detectors.event.Mode;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.response.Hold;
import io.cordon.detectors.response.Intent;
import io.cordon.detectors.response.Subject;
import io.cordon.detectors.subject.Sighting;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.PopulationChange;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.topic.Keys;
import io.cordon.topology.commit.UrgentCommits;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.DetectionMetric;
import io.cordon.topology.ocsf.DetectionFinding;
import io.cordon.wire.Cause;
import io.cordon.wire.FindingMapper;
import io.cordon.wire.HoldMapper;
import io.cordon.wire.IntentMapper;
import io.cordon.wire.SlimMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Forwards what the subject core finds, holds and asks for. In shadow mode findings and alerts only. */
final class SubjectPublisher {
    private final ProcessorContext<String, Object> context;
    private final SubjectSettings settings;
    private final DetectionFinding alerts;
    private final DetectionMeters meters;
    private final UrgentCommits commits;

    SubjectPublisher(
            ProcessorContext<String, Object> context,
            SubjectSettings settings,
            UrgentCommits commits,
            DetectionMeters meters) {
        this.context = context;
        this.settings = settings;
        this.alerts = new DetectionFinding(settings.productVersion());
        this.commits = commits;
        this.meters = meters;
    }

    /** Publishes a sighting. */
    void sighted(Sighting sighting, String credential, Cause cause) {
        Finding finding = FindingMapper.toAvro(
                sighting.finding(cause.eventId(), cause.session().session(), credential),
                0,
                cause,
                settings.policyVersion(),
                "");
        String key = Keys.tree(finding.getTenant(), finding.getRoot());
        meters.count(
                DetectionMetric.FINDING_MADE,
                finding.getDetector(),
                label(finding.getRung()),
                label(finding.getMode()));
        forward(settings.children().findings(), key, finding, cause.brokerTime());
        if (DetectionFinding.isAlert(finding)) {
            forward(settings.children().alerts(), key, alerts.json(finding, techniques(sighting)), cause.brokerTime());
        }
        if (sighting.effectiveRung() == Rung.REVOKE && !settings.reach().shadow()) {
            intend(sighting, credential, finding, cause);
        }
    }

    private static List<String> techniques(Sighting sighting) {
        return sighting.detection().frameworks().stream()
                .filter(id -> id.startsWith("AML."))
                .toList();
    }

    private void intend(Sighting sighting, String credential, Finding finding, Cause cause) {
        Subject subject = Subject.credential(credential);
        Intent intent = new Intent(subject, Rung.REVOKE, List.of(finding.getDetector()), sighting.reason());
        meters.count(DetectionMetric.INTENT_RAISED, label(subject.kind()));
        forward(
                settings.children().intents(),
                Keys.tenant(cause.session().tenant()),
                IntentMapper.toAvro(
                        intent, cause, List.of(finding.getFindingId()), Mode.ENFORCE, false, settings.application()),
                cause.brokerTime());
        commits.want();
    }

    /** Tells another subject something. */
    void tell(SlimRecord slim) {
        forward(settings.children().slim(), SlimMapper.key(slim), slim, slim.getBrokerTime());
    }

    /** Writes a baseline, a pointer to one, or withdraws one. */
    void baseline(String key, Optional<BaselineDocument> document, Instant now) {
        forward(settings.children().baselines(), key, document.orElse(null), now);
    }

    /** Tells the containment owner who lives and what they hold: it counts whom a containment would hit. */
    void tell(PopulationChange change) {
        if (!settings.reach().aside()) {
            forward(settings.children().population(), Keys.tenant(change.getTenant()), change, change.getAt());
        }
    }

    /** Writes a hold on a credential to the gates. */
    void hold(HeldCredential held, boolean renewed, Instant now) {
        Hold hold = new Hold(Subject.credential(held.ref()), held.rung(), held.expiresAt());
        meters.count(DetectionMetric.HOLD_WRITTEN, label(held.rung()), renewed ? "renewed" : "new");
        forward(
                settings.children().gate(),
                HoldMapper.key(held.tenant(), hold.subject()),
                HoldMapper.toAvro(hold, now, settings.application()),
                now);
    }

    /** Takes a hold on a credential back. */
    void lift(HeldCredential held, Instant now) {
        meters.count(DetectionMetric.HOLD_LIFTED);
        forward(settings.children().gate(), HoldMapper.key(held.tenant(), Subject.credential(held.ref())), null, now);
        commits.want(); // gates believe a release when it is committed
    }

    @SuppressWarnings("NullAway") // a tombstone has no value
    private void forward(String child, String key, @Nullable Object value, Instant at) {
        context.forward(new Record<>(key, value, at.toEpochMilli()), child);
    }
}
