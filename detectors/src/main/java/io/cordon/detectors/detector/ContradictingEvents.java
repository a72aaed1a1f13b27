package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Placement;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;
import java.util.Optional;

/** A stream that says two things in one place. */
final class ContradictingEvents implements Detector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "contradicting-events",
                            1,
                            "Contradicting events",
                            Family.INTEGRITY,
                            Grade.FACT,
                            Severity.HIGH,
                            "Two different events stand in the same place of one writer's numbering; a session goes on after its end; a second start "
                                    + "names another grant; or two sessions claim to have spawned the same one. Somebody speaks for a session that "
                                    + "is not his, or a process was cloned.",
                            "Step-up for the event's own session and nothing beyond it: otherwise whoever can write events could use it against others. "
                                    + "The later event is still looked at and folded in, so that junk sent ahead hides nothing.",
                            "A process image that was restored or forked with its writer id; a clock that jumped over the end of a session.",
                            List.of("ASI03", "ASI10", "NHI9"),
                            List.of(new Parameter(
                                    "afterEnd",
                                    10,
                                    "s",
                                    "the tail of another writer of the session may arrive after its end"))),
                    (settings, surroundings) -> new ContradictingEvents(settings))
            .reading();

    private static final String ID = KIND.description().id();

    private final long afterEnd;

    private ContradictingEvents(Settings settings) {
        this.afterEnd = new Parameters(KIND.description(), settings).get("afterEnd") * 1000;
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        if (scene.placement() == Placement.CONTRADICTION) {
            return said(scene, "another event was seen in the same place of this writer's numbering", 0);
        }
        SessionFacts session = scene.session();
        if (session.course().ended() && goesOn(scene)) {
            long key = NameHash.of(session.course().endedAt(), "end");
            return session.memory().holds(ID, key) ? List.of() : said(scene, "the session goes on after its end", key);
        }
        return switch (scene.event().payload()) {
            case Payload.SessionStarted started -> restarted(scene, started);
            case Payload.AgentSpawned spawned -> spawned(scene, spawned);
            default -> List.of();
        };
    }

    private boolean goesOn(Scene scene) {
        return scene.event().payload() instanceof Payload.SessionStarted
                || scene.now() > scene.session().course().endedAt() + afterEnd;
    }

    private static List<Signal> restarted(Scene scene, Payload.SessionStarted started) {
        SessionFacts session = scene.session();
        return session.course().started() && !session.course().grantId().equals(started.grantId())
                ? said(scene, "a second start names another grant", 0)
                : List.of();
    }

    private static List<Signal> spawned(Scene scene, Payload.AgentSpawned spawned) {
        Optional<String> known = scene.tree().spawnedBy(spawned.child());
        boolean contradicts =
                known.isPresent() && !known.get().equals(scene.session().ref().session());
        return contradicts
                ? said(scene, "another session already claimed to have spawned " + spawned.child(), 0)
                : List.of();
    }

    private static List<Signal> said(Scene scene, String reason, long key) {
        String writer = scene.event().envelope().position().writer();
        return List.of(Signal.of(Grade.FACT, Rung.STEP_UP, reason, scene.here("contradiction", "", "writer " + writer))
                .keyed(key));
    }
}
