package io.cordon.topology.session;

import static io.cordon.topology.metric.DetectionMeters.label;

import io.cordon.detectors.Outcome;
import io.cordon.detectors.Slim;
import io.cordon.detectors.Yardsticks;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.baseline.Pin;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.response.Directive;
import io.cordon.detectors.response.Hold;
import io.cordon.detectors.response.Intent;
import io.cordon.detectors.response.Subject;
import io.cordon.schemas.avro.SlimKind;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.trace.Passage;
import io.cordon.topology.commit.UrgentCommits;
import io.cordon.topology.deadletter.DeadLetters;
import io.cordon.topology.deadletter.Refusal;
import io.cordon.topology.deadletter.SourceRecord;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.DetectionMetric;
import io.cordon.topology.modes.DetectionReach;
import io.cordon.topology.normalise.GrantStore;
import io.cordon.topology.ocsf.DetectionFinding;
import io.cordon.wire.Cause;
import io.cordon.wire.FindingMapper;
import io.cordon.wire.IntentMapper;
import io.cordon.wire.SlimMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Forwards what came of an event or tick to the topics. In shadow mode findings and alerts only: nothing that anyone would act on. */
final class Publisher {
    private final ProcessorContext<String, Object> context;
    private final Children children;
    private final String application;
    private final String policyVersion;
    private final GrantStore grants;
    private final Yardsticks yardsticks;
    private final HoldDesk holds;
    private final DetectionFinding alerts;
    private final Techniques techniques;
    private final DeadLetters letters;
    private final DetectionMeters meters;
    private final UrgentCommits commits;
    private final DetectionReach reach;
    private boolean shadow;
    private Passage passage = Passage.NONE;

    Publisher(
            ProcessorContext<String, Object> context,
            SessionSettings settings,
            HoldDesk holds,
            GrantStore grants,
            Yardsticks yardsticks,
            UrgentCommits commits,
            DetectionMeters meters) {
        this.context = context;
        this.children = settings.children();
        this.application = settings.application();
        this.policyVersion = settings.policyVersion();
        this.grants = grants;
        this.yardsticks = yardsticks;
        this.holds = holds;
        this.alerts = new DetectionFinding(settings.productVersion());
        this.techniques = settings.techniques();
        this.letters = new DeadLetters(settings.application());
        this.commits = commits;
        this.meters = meters;
        this.reach = settings.reach();
    }

    /** Whether findings and alerts are all that is published, from here on. */
    void goBy(boolean inShadow) {
        shadow = inShadow;
    }

    /** What is published from here on came of this record. */
    void within(Passage record) {
        passage = record;
    }

    void publish(Outcome outcome, SessionState state, Cause cause) {
        boolean acting = !shadow;
        if (acting) {
            outcome.holds().forEach(hold -> hold(hold, cause)); // first: a gate waits for it
        }
        List<io.cordon.schemas.avro.Finding> findings = findings(outcome.findings(), state, cause);
        findings.forEach(finding -> publish(finding, cause));
        if (reach.aside()) {
            return;
        }
        outcome.lifted().forEach(subject -> lift(subject, cause));
        if (acting) {
            outcome.intents().forEach(intent -> intent(intent, findings, state.facts(), cause));
        }
        outcome.slims().forEach(slim -> slim(slim, state, cause));
    }

    /** The session goes by another baseline from the cause on: the subject core bounds its credentials by it. */
    void goesBy(Pin pin, SessionState state, Cause cause) {
        if (!reach.aside()) {
            slim(SlimMapper.baselineTaken(pin, cause, state.instance()), cause);
        }
    }

    private List<io.cordon.schemas.avro.Finding> findings(List<Finding> found, SessionState state, Cause cause) {
        if (found.isEmpty()) {
            return List.of();
        }
        String baseline = baseline(state);
        List<io.cordon.schemas.avro.Finding> findings = new ArrayList<>(found.size());
        Map<String, Integer> seen = new HashMap<>();
        for (Finding finding : found) {
            int nth = seen.merge(finding.detector(), 1, Integer::sum) - 1;
            findings.add(FindingMapper.toAvro(finding, nth, cause, policyVersion, baseline));
        }
        return findings;
    }

    private String baseline(SessionState state) {
        String tenant = state.facts().ref().tenant();
        return state.pin().map(pin -> yardsticks.stamp(tenant, pin)).orElse(Baselines.NONE.version());
    }

    private void publish(io.cordon.schemas.avro.Finding finding, Cause cause) {
        String key = Keys.tree(finding.getTenant(), finding.getRoot());
        meters.count(
                DetectionMetric.FINDING_MADE,
                finding.getDetector(),
                label(finding.getRung()),
                label(finding.getMode()));
        forward(children.findings(), key, finding, cause);
        if (DetectionFinding.isAlert(finding)) {
            forward(children.alerts(), key, alerts.json(finding, techniques.of(finding.getDetector())), cause);
        }
    }

    private void hold(Hold wanted, Cause cause) {
        if (holds.hold(wanted, cause, passage.headers())) {
            String tenant = cause.session().tenant();
            publish(
                    FindingMapper.toAvro(HoldStorm.finding(tenant), 0, cause, policyVersion, Baselines.NONE.version()),
                    cause);
        }
    }

    private void lift(Subject subject, Cause cause) {
        if (holds.lift(subject, cause, passage.headers())) {
            commits.want(); // gates believe a release when it is committed
        }
    }

    private void intent(
            Intent intent, List<io.cordon.schemas.avro.Finding> findings, SessionFacts session, Cause cause) {
        List<String> restsOn = findings.stream()
                .filter(finding -> intent.detectors().contains(finding.getDetector()))
                .map(io.cordon.schemas.avro.Finding::getFindingId)
                .toList();
        meters.count(DetectionMetric.INTENT_RAISED, label(intent.subject().kind()));
        forward(
                children.intents(),
                Keys.tenant(cause.session().tenant()),
                IntentMapper.toAvro(
                        intent,
                        cause,
                        restsOn,
                        session.identity().mode(),
                        session.course().drill(),
                        application),
                cause);
        commits.want();
    }

    private void slim(Slim slim, SessionState state, Cause cause) {
        told(slim, cause).ifPresent(known -> slim(SlimMapper.toAvro(known, cause, state.instance()), cause));
        switch (slim) {
            case Slim.CredentialIssued issued -> state.holds(issued.credential());
            case Slim.CredentialUsed used -> state.holds(used.credential());
            case Slim.SessionEnded ended -> credentialsHearOfTheEnd(state, cause);
            case Slim.SessionStarted started -> {}
            case Slim.SessionObserved seen -> {}
            case Slim.TaskGiven given -> {}
            case Slim.SecretSeen seen -> {}
        }
    }

    /** Of a session that nobody granted to a runtime nothing is learnt: its share could not be capped. */
    private Optional<Slim> told(Slim slim, Cause cause) {
        return slim instanceof Slim.SessionObserved seen
                ? grants.runtime(cause.session())
                        .map(runtime ->
                                new Slim.SessionObserved(seen.observation().by(runtime)))
                : Optional.of(slim);
    }

    private void credentialsHearOfTheEnd(SessionState state, Cause cause) {
        credentialsHear(SlimMapper.toAvro(new Slim.SessionEnded(), cause, state.instance()), state, cause);
    }

    /** A session's containment is one of its credentials: what a target accepts afterwards is a containment that failed. */
    void credentialsHear(Directive answer, SessionState state, Cause cause) {
        if (reach.aside()) {
            return;
        }
        commits.want();
        SlimRecord.Builder told =
                SlimRecord.newBuilder(SlimMapper.toAvro(new Slim.SessionEnded(), cause, state.instance()));
        switch (answer.kind()) {
            case CONFIRMED ->
                credentialsHear(told.setKind(SlimKind.SESSION_CONTAINED).build(), state, cause);
            case RELEASED ->
                credentialsHear(told.setKind(SlimKind.SESSION_RELEASED).build(), state, cause);
            case DECLINED, EXTENDED -> {}
        }
    }

    private void credentialsHear(SlimRecord what, SessionState state, Cause cause) {
        for (String ref : state.credentials()) {
            slim(
                    SlimRecord.newBuilder(what)
                            .setSubjectKind(SubjectKind.CREDENTIAL)
                            .setRef(ref)
                            .build(),
                    cause);
        }
    }

    private void slim(SlimRecord slim, Cause cause) {
        context.forward(
                new Record<>(SlimMapper.key(slim), slim, cause.brokerTime().toEpochMilli()), children.slim());
    }

    void deadLetter(SourceRecord source, Refusal refusal) {
        context.forward(
                new Record<>(
                        DeadLetters.key(source),
                        letters.letter(source, refusal),
                        source.brokerTime().toEpochMilli()),
                children.deadLetter());
    }

    @SuppressWarnings("NullAway") // a tombstone has no value
    private void forward(String child, String key, @Nullable Object value, Cause cause) {
        context.forward(new Record<>(key, value, cause.brokerTime().toEpochMilli(), passage.headers()), child);
    }
}
