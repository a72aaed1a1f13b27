package io.cordon.topology.subject;

import static io.cordon.topology.metric.DetectionMeters.label;

import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.subject.Accumulation;
import io.cordon.detectors.subject.CredentialFacts;
import io.cordon.detectors.subject.CredentialWatch;
import io.cordon.detectors.subject.Moment;
import io.cordon.detectors.subject.Sighting;
import io.cordon.detectors.subject.Sign;
import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.Directive;
import io.cordon.schemas.avro.SlimKind;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Keys;
import io.cordon.topology.commit.UrgentCommits;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.DetectionMetric;
import io.cordon.topology.session.Timers;
import io.cordon.topology.table.SubjectTable;
import io.cordon.wire.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Keeps what is known of each credential and says when one is used where it does not belong; learns what is usual for each agent type.
 *
 * <p><b>Failure semantics.</b> Everything that one record leads to, state and output, is one transaction.
 */
public final class SubjectProcessor implements Processor<String, Object, String, Object> {
    private static final Duration TICK = Duration.ofSeconds(5);

    private final SubjectSettings settings;
    private final DetectionMeters meters;
    private final CredentialWatch watch;

    private ProcessorContext<String, Object> context;
    private Credentials credentials;
    private HeldCredentials held;
    private HoldingsDesk holdings;
    private Optional<LearningDesk> learning = Optional.empty();
    private UrgentCommits commits;
    private SubjectPublisher publisher;

    @SuppressWarnings("NullAway.Init") // the rest comes with init
    public SubjectProcessor(SubjectSettings settings, DetectionMeters meters) {
        this.settings = settings;
        this.meters = meters;
        this.watch = CredentialWatch.of(settings.reach()::settings);
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        this.commits = new UrgentCommits(context);
        this.publisher = new SubjectPublisher(context, settings, commits, meters);
        this.credentials = new Credentials(
                SubjectTable.CREDENTIALS.of(context),
                new Timers(SubjectTable.TIMERS.of(context)),
                settings.forgetAfter());
        this.held = new HeldCredentials(
                SubjectTable.HOLDS.of(context), settings.reach().core().response(), publisher);
        this.holdings = new HoldingsDesk(
                SubjectTable.HOLDINGS.of(context),
                new Accumulation(settings.reach().settings(Accumulation.id())),
                settings.shelf(context),
                settings.forgetAfter());
        this.learning = settings.publication()
                .map(rule -> new LearningDesk(
                        SubjectTable.LEARNING.of(context),
                        rule,
                        settings.topic().shelf(context),
                        publisher,
                        meters));
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, wall -> tick(Instant.ofEpochMilli(wall)));
    }

    @Override
    public void process(Record<String, Object> record) {
        String key = record.key();
        Instant brokerTime = Instant.ofEpochMilli(record.timestamp());
        switch (record.value()) {
            case SlimRecord slim -> told(key, slim);
            case AuditEvent audit -> audited(key, audit, brokerTime);
            case Credential listed -> listed(key, listed, brokerTime);
            case Directive directive -> answered(key, directive, brokerTime);
            default ->
                throw new IllegalStateException(
                        "no reader forwards a " + record.value().getClass());
        }
        commits.ask();
    }

    private void told(String key, SlimRecord slim) {
        if (slim.getSubjectKind() == SubjectKind.CREDENTIAL) {
            Signs.of(slim).ifPresent(sign -> reported(key, slim, sign));
        } else if (slim.getKind() == SlimKind.SESSION_OBSERVED && slim.getSubjectKind() == SubjectKind.AGENT) {
            learning.ifPresent(desk -> desk.take(key, slim));
        } else {
            holdings.take(key, slim).ifPresent(publisher::tell);
            Census.of(slim).ifPresent(publisher::tell);
        }
    }

    private void reported(String key, SlimRecord slim, Sign sign) {
        CredentialFacts facts = credentials.of(key);
        facts.belongsTo(slim.getAgent(), slim.getAgentType());
        say(key, slim.getRef(), facts, watch.take(facts, sign), Causes.of(slim));
        credentials.keep(key, facts);
    }

    private void audited(String key, AuditEvent audit, Instant brokerTime) {
        if (!audit.getAccepted()) {
            return;
        }
        CredentialFacts facts = credentials.of(key);
        meters.count(DetectionMetric.CREDENTIAL_ACCEPTED, facts.standing());
        List<Sighting> seen = watch.take(facts, sign(audit, brokerTime));
        say(key, audit.getCredential(), facts, seen, Causes.of(audit, facts, brokerTime));
        credentials.keep(key, facts);
    }

    /** A credential that was planted is nobody's: nothing that is known of it is laid beside its use. */
    private Sign sign(AuditEvent audit, Instant brokerTime) {
        Sign.Accepted use = Signs.of(audit, brokerTime, context.currentSystemTimeMs());
        boolean planted = settings.reach().core().plantedCredentials().contains(audit.getCredential());
        return planted ? new Sign.Baited(use) : use;
    }

    /** What is new of it is told to its sessions and its agent, which count what they hold. */
    private void listed(String key, Credential listed, Instant brokerTime) {
        CredentialFacts facts = credentials.of(key);
        facts.belongsTo(listed.getAgent(), "");
        List<String> owners = facts.owners();
        Moment when = Moment.between(listed.getIssuedAt().toEpochMilli(), brokerTime.toEpochMilli());
        for (String session : listed.getSessions()) {
            watch.take(facts, new Sign.Issued(new Sign.By(session, listed.getRoot()), when));
            if (!owners.contains(session)) {
                Listing.of(listed, session, brokerTime).forEach(publisher::tell);
            }
        }
        credentials.keep(key, facts);
        publisher.tell(Census.of(listed, brokerTime));
    }

    /** A directive changes what is known and takes holds back; it never leads to a finding, a hold or an intent. */
    private void answered(String key, Directive directive, Instant now) {
        if (directive.getSubject().getKind() != SubjectKind.CREDENTIAL) {
            return;
        }
        CredentialFacts facts = credentials.of(key);
        meters.count(DetectionMetric.DIRECTIVE_TAKEN, label(directive.getKind()), Boolean.toString(!facts.isUnknown()));
        Signs.of(directive, now).ifPresent(sign -> {
            watch.take(facts, sign);
            credentials.keep(key, facts);
        });
        switch (directive.getKind()) {
            case CONFIRMED -> held.leaveToOwner(key);
            case DECLINED, RELEASED -> held.lift(key, now);
            case EXTENDED, UNKNOWN -> {}
        }
    }

    private void tick(Instant now) {
        held.renew(now);
        credentials.due(now).forEach(key -> due(key, now));
        credentials.sweep(now);
        holdings.sweep(now);
        commits.ask();
    }

    private void due(String key, Instant now) {
        CredentialFacts facts = credentials.of(key);
        List<String> parts = Keys.parts(key);
        for (Sighting sighting : watch.tick(facts, now.toEpochMilli())) {
            Cause cause =
                    Causes.tick(parts.getFirst(), facts, sighting.eventId().orElse(key), now);
            say(key, parts.getLast(), facts, List.of(sighting), cause);
        }
        credentials.keep(key, facts);
    }

    /** Says sightings, and holds the credential as far as they call for that. */
    private void say(String key, String ref, CredentialFacts facts, List<Sighting> seen, Cause cause) {
        for (Sighting sighting : seen) {
            publisher.sighted(sighting, ref, cause);
            if (!settings.reach().shadow() && sighting.effectiveRung().compareTo(Rung.STEP_UP) >= 0) {
                held.hold(key, ref, sighting.effectiveRung(), cause);
            }
        }
    }
}
