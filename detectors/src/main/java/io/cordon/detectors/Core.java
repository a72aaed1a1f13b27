package io.cordon.detectors;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.detector.Answers;
import io.cordon.detectors.detector.DetectorCatalog;
import io.cordon.detectors.detector.DetectorKind;
import io.cordon.detectors.detector.Scene;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Fold;
import io.cordon.detectors.facts.Keeping;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.Placement;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.response.Directive;
import io.cordon.detectors.response.ResponsePolicy;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The detection core: events, ticks and directives in, findings, holds and intents out.
 *
 * <p>Stateless, thread-safe and deterministic: the same inputs in the same order on the same facts give the same outputs, byte for byte. It
 * reads no clock; time comes with the input.
 */
public final class Core {

    /** A baseline learns shape and pace of a session, and how suspicious its calls were: by where their words and values came from. */
    private static final Set<Part> LEARNT = EnumSet.of(Part.SHAPE, Part.RHYTHM, Part.CONTENT, Part.SECRETS);

    private final Examiner examiner;
    private final ResponsePolicy policy;
    private final Lifespan lifespan;
    private final Keeping keeping;
    private final boolean learns;

    private Core(CoreConfig config, Examiner examiner, Keeping keeping) {
        this.examiner = examiner;
        this.policy = config.response();
        this.lifespan = new Lifespan(config);
        this.keeping = keeping;
        this.learns = config.learns();
    }

    /**
     * A core that runs as configured. Of the facts it keeps up to date what some detector that is on reads, and what baselines learn from: a
     * detector that is switched on later begins with what happens from then on.
     *
     * @throws IllegalArgumentException if the configuration names an unknown parameter or a number out of range
     */
    public static Core of(CoreConfig config) {
        return of(config, DetectorCatalog.kinds());
    }

    static Core of(CoreConfig config, List<DetectorKind> kinds) {
        Examiner examiner = new Examiner(config, kinds);
        return new Core(config, examiner, keeping(config, examiner.reads()));
    }

    /** One that keeps all facts, whoever reads them. */
    static Core keepingAll(CoreConfig config) {
        return new Core(config, new Examiner(config, DetectorCatalog.kinds()), Keeping.ALL);
    }

    private static Keeping keeping(CoreConfig config, Set<Part> reads) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(reads);
        if (config.learns()) {
            parts.addAll(LEARNT);
        }
        return Keeping.of(parts);
    }

    /** What the detectors say about an event that may never happen, without where the values of a call came from. The facts are not changed. */
    public Judgement judge(Facts facts, Event event) {
        requireOwn(facts, event);
        return Judgement.of(findings(examiner.judge(scene(facts, event, Placement.NEW))));
    }

    /**
     * Takes an event in: checks it against what its writer wrote before, asks the detectors, folds it into the facts, decides the response.
     * A repeat changes nothing.
     *
     * @throws IllegalArgumentException if the event belongs to another session
     */
    public Outcome apply(Facts facts, Event event) {
        requireOwn(facts, event);
        SessionFacts session = facts.session();
        Placement placement = session.writers().look(event.envelope().position());
        if (placement == Placement.REPEAT) {
            return Outcome.REPEAT;
        }
        long now = event.envelope().time().toEpochMilli();
        takePost(facts, now);
        Scene scene = scene(facts, event, placement);
        List<Verdict> verdicts = spoken(facts, event, examiner.event(scene));
        remember(session, event, verdicts);
        if (learns) {
            scene.steering().ifPresent(steering -> session.suspicion(steering.effectClass(), steering.points()));
        }
        if (event.payload() instanceof ToolCallRequested call && !call.stopped()) {
            scene.followed();
        }
        Fold.event(facts.tree(), session, event, keeping);
        List<Slim> slims = SlimExtract.of(event);
        if (verdicts.isEmpty()) {
            return Outcome.of(slims);
        }
        Reaction reaction = react(facts, verdicts, now);
        return new Outcome(
                false, false, false, findings(verdicts), reaction.holds(), List.of(), reaction.intents(), slims);
    }

    /** Lets time pass for a session: silence, holes that stay open, parents that stay unknown, holds to renew, facts to delete. */
    public Outcome tick(Facts facts, Instant now) {
        long millis = now.toEpochMilli();
        takePost(facts, millis);
        List<Verdict> verdicts = examiner.tick(facts, millis);
        Reaction reaction = react(facts, verdicts, millis);
        reaction.renew();
        boolean expired = lifespan.expired(facts.session(), millis);
        List<Slim> slims = expired ? lastWords(facts, millis) : List.of();
        return new Outcome(
                false,
                expired,
                expired && lifespan.expired(facts.tree(), millis),
                findings(verdicts),
                reaction.holds(),
                List.of(),
                reaction.intents(),
                slims);
    }

    /** A session is learnt from when it is forgotten, not when it ends: what is found out about it afterwards still counts. */
    private List<Slim> lastWords(Facts facts, long now) {
        SessionFacts session = facts.session();
        if (session.endedClean()) {
            return learns ? List.of(new Slim.SessionObserved(session.observation(""))) : List.of();
        }
        if (!session.course().started() || session.course().ended()) {
            return List.of();
        }
        Fold.expire(facts.tree(), session, now);
        return List.of(new Slim.SessionEnded());
    }

    /** Takes the containment owner's answer in. It never leads to an intent. */
    public Outcome direct(Facts facts, Directive directive) {
        return Obedience.to(facts, directive, policy);
    }

    /**
     * When the next {@link #tick} of this session could have an effect, never before {@code now}. An earlier tick does no harm; an event, a
     * directive or another session's event in the same tree may bring it forward.
     */
    public Instant nextTick(Facts facts, Instant now) {
        long millis = now.toEpochMilli();
        long due = Math.min(examiner.due(facts, millis), lifespan.next(facts.session(), millis));
        return Instant.ofEpochMilli(Math.max(due, millis));
    }

    private static void requireOwn(Facts facts, Event event) {
        if (!requireNonNull(event, "event")
                .envelope()
                .session()
                .equals(facts.session().ref())) {
            throw new IllegalArgumentException(
                    "the event is about " + event.envelope().session() + ", the facts are about "
                            + facts.session().ref());
        }
    }

    private static Scene scene(Facts facts, Event event, Placement placement) {
        return new Scene(facts.tree(), facts.session(), event, placement);
    }

    private void takePost(Facts facts, long now) {
        Fold.takePost(facts.tree(), facts.session(), now + policy.stepUpStands().toMillis());
    }

    /** The same call stopped again is no news: otherwise an agent that retries would bury the first finding. */
    private static List<Verdict> spoken(Facts facts, Event event, List<Verdict> verdicts) {
        if (verdicts.isEmpty() || !verdicts.getFirst().finding().prevented()) {
            return verdicts;
        }
        ToolCallRequested call = (ToolCallRequested) event.payload();
        boolean retry = facts.session().denials().isRetry(NameHash.of(call.tool()), NameHash.of(call.argumentDigest()));
        if (retry) {
            return List.of();
        }
        long now = event.envelope().time().toEpochMilli();
        if (verdicts.stream().anyMatch(Core::countsAsAttempt)) {
            facts.session().note(Examiner.PREVENTED, Examiner.attempt(call), now);
        }
        return verdicts;
    }

    /** A person let it run: what the detectors had to ask is answered for the rest of the task. */
    private static void remember(SessionFacts session, Event event, List<Verdict> verdicts) {
        if (verdicts.isEmpty() || !(event.payload() instanceof ToolCallRequested call) || !call.approved()) {
            return;
        }
        long now = event.envelope().time().toEpochMilli();
        for (Verdict verdict : verdicts) {
            if (verdict.signal().rung().compareTo(Rung.STEP_UP) >= 0) {
                Answers.note(session, verdict.finding().detector(), Answers.about(verdict.signal(), call), now);
            }
        }
    }

    private static boolean countsAsAttempt(Verdict verdict) {
        return verdict.signal().rung().isContainment()
                && verdict.finding().grade().compareTo(Grade.STEERED) <= 0;
    }

    private Reaction react(Facts facts, List<Verdict> verdicts, long now) {
        for (Verdict verdict : verdicts) {
            facts.session().found(verdict.finding().rung());
            if (verdict.signal().key() != 0) {
                facts.session()
                        .note(verdict.finding().detector(), verdict.signal().key(), now);
            }
        }
        Reaction reaction = new Reaction(policy, facts, now);
        reaction.to(verdicts);
        return reaction;
    }

    private static List<Finding> findings(List<Verdict> verdicts) {
        return switch (verdicts.size()) {
            case 0 -> List.of();
            case 1 -> List.of(verdicts.getFirst().finding());
            default -> verdicts.stream().map(Verdict::finding).toList();
        };
    }
}
