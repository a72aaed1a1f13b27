package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Position;
import io.cordon.detectors.facts.Gap;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events that are missing: holes in the numbering, what the emitter says it dropped, silence while credentials live. */
final class TelemetryGap implements TimedDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "telemetry-gap",
                            1,
                            "Telemetry gap",
                            Family.INTEGRITY,
                            Grade.FACT,
                            Severity.MEDIUM,
                            "Numbers are missing in what one writer wrote; the emitter says that it dropped events; a writer jumped further ahead than "
                                    + "is believed; or a session that holds credentials says nothing, not even that it is alive.",
                            "An alert, once for each hole: what happened in it is unknown, and an agent that hides leaves one. Between several writers of "
                                    + "a session there is no order, so each is numbered for itself.",
                            "An overloaded runtime, a killed process, a laptop that sleeps.",
                            List.of("ASI10"),
                            List.of(
                                    new Parameter(
                                            "patience",
                                            10,
                                            "s",
                                            "a late event of the same writer closes the hole again"),
                                    new Parameter(
                                            "silence",
                                            600,
                                            "s",
                                            "heartbeats come every few seconds; ten minutes outlast any restart"))),
                    (settings, surroundings) -> new TelemetryGap(settings))
            .reading();

    private static final String ID = KIND.description().id();

    private final long patience;
    private final long silence;

    private TelemetryGap(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.patience = parameters.get("patience") * 1000;
        this.silence = parameters.get("silence") * 1000;
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        SessionFacts session = scene.session();
        Position position = scene.event().envelope().position();
        if (session.writers().jumps(position)) {
            return jump(scene, position);
        }
        return switch (scene.event().payload()) {
            case Payload.Heartbeat heartbeat -> withDropped(scene, heartbeat.dropped(), old(session, scene.now()));
            case Payload.SessionEnded ended -> withDropped(scene, ended.dropped(), old(session, Long.MAX_VALUE));
            default -> old(session, scene.now());
        };
    }

    @Override
    public List<Signal> elapse(TreeFacts tree, SessionFacts session, long now) {
        List<Signal> signals = old(session, now);
        long key = silenceKey(session);
        if (!isSilent(session, now) || session.memory().holds(ID, key)) {
            return signals;
        }
        List<Signal> all = new ArrayList<>(signals);
        all.add(Signal.of(
                        Grade.STATISTICAL,
                        Rung.ALERT,
                        "nothing was heard for " + (now - session.course().lastActivity()) / 1000
                                + " s while credentials are live",
                        evidence(session, -1, "silence"))
                .keyed(key));
        return all;
    }

    @Override
    public long due(TreeFacts tree, SessionFacts session, long now) {
        long due = Long.MAX_VALUE;
        for (Gap gap : session.writers().gaps()) {
            if (!session.memory().holds(ID, gap.key())) {
                due = Math.min(due, gap.since() + patience);
            }
        }
        boolean watched = !session.course().ended()
                && session.credentials().any(session.course().lastActivity() + silence);
        boolean told = session.memory().holds(ID, silenceKey(session));
        return watched && !told ? Math.min(due, session.course().lastActivity() + silence) : due;
    }

    private boolean isSilent(SessionFacts session, long now) {
        return !session.course().ended()
                && now - session.course().lastActivity() >= silence
                && session.credentials().any(now);
    }

    private static long silenceKey(SessionFacts session) {
        return NameHash.of(session.course().lastActivity(), "silence");
    }

    /** Holes that stayed open too long and were not told yet. */
    private List<Signal> old(SessionFacts session, long now) {
        List<Signal> signals = List.of();
        for (Gap gap : session.writers().gaps()) {
            if (gap.since() <= now - patience && !session.memory().holds(ID, gap.key())) {
                signals = new ArrayList<>(signals);
                signals.add(Signal.of(
                                Grade.FACT,
                                Rung.ALERT,
                                gap.size() + " events of one writer are missing, from number " + gap.from(),
                                evidence(session, gap.from(), "gap"))
                        .keyed(gap.key()));
            }
        }
        return signals;
    }

    private static List<Signal> jump(Scene scene, Position position) {
        return List.of(Signal.of(
                        Grade.FACT,
                        Rung.ALERT,
                        "a writer jumped to number " + position.sequence() + ", further than is believed",
                        scene.here("gap", "", "the writer's mark stays where it was"))
                .keyed(NameHash.of(position.sequence(), position.writer())));
    }

    private static List<Signal> withDropped(Scene scene, long dropped, List<Signal> signals) {
        long more = dropped - scene.session().counts().dropped();
        if (more <= 0) {
            return signals;
        }
        List<Signal> all = new ArrayList<>(signals);
        all.add(Signal.of(
                Grade.FACT,
                Rung.ALERT,
                "the emitter dropped " + more + " more events",
                scene.here("gap", "", dropped + " dropped in all")));
        return all;
    }

    private static Evidence evidence(SessionFacts session, long sequence, String role) {
        return new Evidence(role, Optional.empty(), session.ref().session(), sequence, "", "");
    }
}
