package io.cordon.detectors;

import io.cordon.detectors.detector.Answers;
import io.cordon.detectors.detector.CallDetector;
import io.cordon.detectors.detector.Description;
import io.cordon.detectors.detector.Detector;
import io.cordon.detectors.detector.DetectorFailed;
import io.cordon.detectors.detector.DetectorKind;
import io.cordon.detectors.detector.Scene;
import io.cordon.detectors.detector.Signal;
import io.cordon.detectors.detector.Surroundings;
import io.cordon.detectors.detector.TimedDetector;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import io.cordon.detectors.response.ResponsePolicy;
import io.cordon.detectors.response.ResponsePolicy.Handling;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks each detector in turn and lets the response policy decide how far its finding may go. */
final class Examiner {

    /** Under this name the session remembers attempts that a gate stopped. */
    static final String PREVENTED = "prevented";

    /** A detector of requests is asked as such: one step less to each of many. */
    private record Armed(Detector detector, @Nullable CallDetector ofCalls, Description description, Mode mode) {
        Armed(Detector detector, Description description, Mode mode) {
            this(detector, detector instanceof CallDetector ofCalls ? ofCalls : null, description, mode);
        }

        List<Signal> examine(Scene scene, @Nullable ToolCallRequested call) {
            return call != null && ofCalls != null ? ofCalls.requested(scene, call) : detector.examine(scene);
        }
    }

    /** One that also looks when time has passed, as few do. */
    private record Timed(Armed armed, TimedDetector detector) {}

    private final List<Armed> detectors = new ArrayList<>();
    private final List<Armed> notOfCallsOnly;
    private final List<Timed> ofTime = new ArrayList<>();
    private final Set<Part> reads = EnumSet.noneOf(Part.class);
    private final ResponsePolicy policy;

    Examiner(CoreConfig config, List<DetectorKind> kinds) {
        this.policy = config.response();
        Surroundings surroundings = new Surroundings(
                config.canaries(), config.plantedCredentials(), config.publicValues(), config.baselines());
        for (DetectorKind kind : kinds) {
            var settings = config.settings(kind.description().id());
            if (settings.mode() != Mode.OFF) {
                reads.addAll(kind.reads());
                detectors.add(new Armed(kind.build(settings, surroundings), kind.description(), settings.mode()));
            }
        }
        notOfCallsOnly =
                detectors.stream().filter(armed -> armed.ofCalls() == null).toList();
        for (Armed armed : detectors) {
            if (armed.detector() instanceof TimedDetector timed) {
                ofTime.add(new Timed(armed, timed));
            }
        }
    }

    /** What the detectors that are on ask for. */
    Set<Part> reads() {
        return Set.copyOf(reads);
    }

    /** What they find in an event. */
    List<Verdict> event(Scene scene) {
        return event(scene, true);
    }

    /** As {@link #event}, without where the values of the call came from: for who has to decide at once, and tells nobody. */
    List<Verdict> judge(Scene scene) {
        return event(scene, false);
    }

    private List<Verdict> event(Scene scene, boolean told) {
        ToolCallRequested call = scene.event().payload() instanceof ToolCallRequested requested ? requested : null;
        List<Armed> asked = call != null ? detectors : notOfCallsOnly;
        List<Verdict> verdicts = List.of();
        for (int i = 0; i < asked.size(); i++) {
            Armed armed = asked.get(i);
            List<Signal> signals = examined(armed, scene, call);
            if (!signals.isEmpty()) {
                verdicts = joined(verdicts, armed, signals, circumstances(scene, told));
            }
        }
        return verdicts;
    }

    List<Verdict> tick(Facts facts, long now) {
        SessionFacts session = facts.session();
        Circumstances circumstances = new Circumstances(
                Optional.empty(), session.identity().mode(), session.identity().origin(), Handling.NONE, 0, false);
        List<Verdict> verdicts = List.of();
        for (Timed timed : ofTime) {
            List<Signal> signals = elapsed(timed, facts, now);
            if (!signals.isEmpty()) {
                verdicts = joined(verdicts, timed.armed(), signals, circumstances);
            }
        }
        return verdicts;
    }

    /** When a tick could next show something. */
    long due(Facts facts, long now) {
        long due = Long.MAX_VALUE;
        for (Timed timed : ofTime) {
            due = Math.min(due, timed.detector().due(facts.tree(), facts.session(), now));
        }
        return due;
    }

    /** In which light signals are judged; a tick has no scene. */
    private record Circumstances(
            Optional<Scene> scene, Mode mode, OriginLevel origin, Handling handling, int attempts, boolean told) {}

    private Circumstances circumstances(Scene scene, boolean told) {
        var envelope = scene.event().envelope();
        return new Circumstances(
                Optional.of(scene), envelope.mode(), envelope.origin(), handling(scene), attempts(scene), told);
    }

    /** Failure direction: a detector that throws becomes a finding, and the others still look. */
    private static List<Signal> examined(Armed armed, Scene scene, @Nullable ToolCallRequested call) {
        try {
            return armed.examine(scene, call);
        } catch (RuntimeException e) {
            return List.of(DetectorFailed.signal(armed.description(), e));
        }
    }

    /** As for events. */
    private static List<Signal> elapsed(Timed timed, Facts facts, long now) {
        try {
            return timed.detector().elapse(facts.tree(), facts.session(), now);
        } catch (RuntimeException e) {
            return List.of(DetectorFailed.signal(timed.armed().description(), e));
        }
    }

    private List<Verdict> joined(List<Verdict> before, Armed armed, List<Signal> signals, Circumstances circumstances) {
        List<Verdict> verdicts = before.isEmpty() ? new ArrayList<>(2) : before;
        for (Signal signal : signals) {
            verdicts.add(verdict(circumstances, armed, signal));
        }
        return verdicts;
    }

    private Verdict verdict(Circumstances circumstances, Armed armed, Signal signal) {
        boolean failed = DetectorFailed.isFailure(signal);
        Description description = failed ? DetectorFailed.DESCRIPTION : armed.description();
        Rung rung = policy.decide(
                signal.grade(),
                signal.rung(),
                circumstances.origin(),
                answered(circumstances, description, signal) ? Handling.APPROVED : circumstances.handling(),
                circumstances.attempts());
        Finding finding = new Finding(
                description.id(),
                description.version(),
                description.family(),
                signal.grade(),
                severity(description, rung),
                description.title(),
                signal.reason(),
                evidence(circumstances, description, signal),
                rung,
                weaker(armed.mode(), circumstances.mode()),
                circumstances.handling() == Handling.STOPPED);
        return new Verdict(finding, signal);
    }

    /** A person said yes to the same before. */
    private static boolean answered(Circumstances circumstances, Description description, Signal signal) {
        return circumstances.handling() == Handling.NONE
                && circumstances.scene().isPresent()
                && circumstances.scene().get().event().payload() instanceof ToolCallRequested call
                && Answers.given(circumstances.scene().get().session(), description.id(), Answers.about(signal, call));
    }

    /** Who is to decide about a call is told where each value came from that decides what it does, if it is kept where values came from. */
    private List<Evidence> evidence(Circumstances circumstances, Description description, Signal signal) {
        boolean aboutTheCall = circumstances.told()
                && signal.rung().compareTo(Rung.STEP_UP) >= 0
                && description.family() != Family.INTEGRITY
                && reads.contains(Part.CONTENT);
        List<Evidence> origins =
                aboutTheCall ? circumstances.scene().map(Scene::decidingValues).orElse(List.of()) : List.of();
        if (origins.isEmpty()) {
            return signal.evidence();
        }
        List<Evidence> all = new ArrayList<>(signal.evidence());
        all.addAll(origins);
        return all;
    }

    private static Severity severity(Description description, Rung rung) {
        boolean mild = rung.compareTo(Rung.ALERT) <= 0 && description.severity().compareTo(Severity.MEDIUM) > 0;
        return mild ? Severity.MEDIUM : description.severity();
    }

    private static Mode weaker(Mode a, Mode b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Handling handling(Scene scene) {
        if (!(scene.event().payload() instanceof ToolCallRequested call)) {
            return Handling.NONE;
        }
        if (call.stopped()) {
            return Handling.STOPPED;
        }
        return call.approved() ? Handling.APPROVED : Handling.NONE;
    }

    /** The name of an attempt that a gate stopped: the same call again is the same attempt. */
    static long attempt(ToolCallRequested call) {
        return NameHash.of(NameHash.of(call.tool()), call.argumentDigest());
    }

    private int attempts(Scene scene) {
        if (!(scene.event().payload() instanceof ToolCallRequested call) || !call.stopped()) {
            return 0;
        }
        var memory = scene.session().memory();
        long since = scene.now() - policy.preventedWindow().toMillis();
        long attempt = attempt(call);
        return memory.count(PREVENTED, since) + (memory.holds(PREVENTED, attempt) ? 0 : 1);
    }
}
