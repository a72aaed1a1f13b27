package io.cordon.detectors.detector;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Outbound;
import io.cordon.detectors.facts.Outflow;
import io.cordon.detectors.facts.Outflows;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Much, or often a little, to one destination that nobody speaks for. */
final class SlowExfiltration implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "slow-exfiltration",
                            2,
                            "Low and slow exfiltration",
                            Family.CREDENTIAL_EXFILTRATION,
                            Grade.STATISTICAL,
                            Severity.MEDIUM,
                            "All sessions of the tree together send more to one destination than the bounds: many "
                                    + "bytes in five minutes, or many calls in an hour whose small pieces add up. Only "
                                    + "destinations that neither scope nor user nor operator speaks for. Hosts below one "
                                    + "registrable domain are one destination. Pieces of a known secret are put together by "
                                    + "secret-to-egress. Where the agent type has a warm baseline that counted what leaves its "
                                    + "sessions, the session that sends several times the usual is told too.",
                            "An alert, once for each destination and hour; a step-up if only untrusted content names "
                                    + "the destination, which is an independent second sign. More than usual is an alert only, once a session.",
                            "Bulk transfers and crawlers: declare where they go to.",
                            List.of("ASI02", "NHI2", "AML.T0086", "AML.T0025"),
                            List.of(
                                    new Parameter(
                                            "shortBytes",
                                            65536,
                                            "bytes in 5 min",
                                            "a long document; no labelled session sends as much to an unnamed place"),
                                    new Parameter(
                                            "longCalls",
                                            20,
                                            "calls in 1 h",
                                            "pieces small enough to hide come in numbers"),
                                    new Parameter(
                                            "longBytes",
                                            4096,
                                            "bytes in 1 h",
                                            "twenty small calls below it are a poll, and no session is unusual by so little"),
                                    new Parameter(
                                            "usualFactor",
                                            3,
                                            "times p99 of a session of the type",
                                            "the figure in use elsewhere; below it are the busy sessions; 0 is off"))),
                    SlowExfiltration::new)
            .reading(Part.OUTFLOWS, Part.CONTENT);

    private static final String ID = KIND.description().id();
    private static final long UNUSUAL = 1;
    private static final int KIB = 1024;

    private final long shortBytes;
    private final long longCalls;
    private final long longBytes;
    private final Map<String, Long> unusual = new HashMap<>();

    private SlowExfiltration(Settings settings, Surroundings surroundings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.shortBytes = parameters.get("shortBytes");
        this.longCalls = parameters.get("longCalls");
        this.longBytes = parameters.get("longBytes");
        long factor = parameters.get("usualFactor");
        if (factor > 0) {
            surroundings.baselines().all().stream()
                    .filter(Baseline::warm)
                    .forEach(baseline -> baseline.usualOutboundKib()
                            .ifPresent(
                                    kib -> unusual.put(baseline.agentType(), Math.max(longBytes, factor * kib * KIB))));
        }
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        if (!Outbound.leaves(call)) {
            return List.of();
        }
        List<Signal> toOnePlace = toOnePlace(scene, call);
        return toOnePlace.isEmpty() ? unusual(scene, call) : toOnePlace;
    }

    private List<Signal> unusual(Scene scene, ToolCallRequested call) {
        Long bound = unusual.get(scene.event().envelope().agentType());
        long bytes = scene.session().counts().outboundBytes() + call.outboundBytes();
        if (bound == null || bytes <= bound || scene.session().memory().holds(ID, UNUSUAL) || !scene.leadsToNew(call)) {
            return List.of();
        }
        return List.of(Signal.of(
                        Grade.STATISTICAL,
                        Rung.ALERT,
                        bytes + " bytes left the session, more than " + bound + " are unusual for its agent type",
                        scene.here("sink", "", where(call)))
                .keyed(UNUSUAL));
    }

    private List<Signal> toOnePlace(Scene scene, ToolCallRequested call) {
        Outflow flow = scene.tree().outflows().to(call);
        Optional<String> much = much(flow, call, scene.now());
        long key = NameHash.of(flow.since(), Outflows.place(call));
        if (much.isEmpty()
                || !scene.leadsToNew(call)
                || scene.session().memory().holds(ID, key)) {
            return List.of();
        }
        boolean steered = onlyUntrusted(scene, call);
        return List.of(Signal.of(
                        Grade.STATISTICAL,
                        steered ? Rung.STEP_UP : Rung.ALERT,
                        much.get() + " to one destination that nobody named"
                                + (steered ? " but untrusted content" : ""),
                        scene.here("sink", "", where(call)))
                .keyed(key));
    }

    private Optional<String> much(Outflow flow, ToolCallRequested call, long now) {
        long inShort = flow.shortBytes(now) + call.outboundBytes();
        if (inShort > shortBytes) {
            return Optional.of(inShort + " bytes in five minutes");
        }
        long inLong = flow.longBytes(now) + call.outboundBytes();
        int calls = flow.calls(now) + 1;
        return calls >= longCalls && inLong >= longBytes
                ? Optional.of(calls + " calls with " + inLong + " bytes in an hour")
                : Optional.empty();
    }

    private static boolean onlyUntrusted(Scene scene, ToolCallRequested call) {
        return !call.destinations().isEmpty()
                && new Standpoint(scene).origin(call.destinations().getFirst()).onlyUntrusted();
    }

    private static String where(ToolCallRequested call) {
        return call.destinations().isEmpty()
                ? call.tool()
                : Words.destination(call.destinations().getFirst());
    }
}
