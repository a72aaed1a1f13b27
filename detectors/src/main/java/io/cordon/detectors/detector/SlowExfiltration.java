package io.cordon.detectors.detector;

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
import java.util.List;
import java.util.Optional;

/** Much, or often a little, to one destination that nobody speaks for. */
final class SlowExfiltration implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "slow-exfiltration",
                            1,
                            "Low and slow exfiltration",
                            Family.CREDENTIAL_EXFILTRATION,
                            Grade.STATISTICAL,
                            Severity.MEDIUM,
                            "All sessions of the tree together send more to one destination than the bounds: many "
                                    + "bytes in five minutes, or many calls in an hour whose small pieces add up. Only "
                                    + "destinations that neither scope nor user nor operator speaks for. Hosts below one "
                                    + "registrable domain are one destination. Pieces of a known secret are put together by "
                                    + "secret-to-egress.",
                            "An alert, once for each destination and hour; a step-up if only untrusted content names "
                                    + "the destination, which is an independent second sign.",
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
                                            "twenty small calls below it are a poll"))),
                    (settings, surroundings) -> new SlowExfiltration(settings))
            .reading(Part.OUTFLOWS, Part.CONTENT);

    private static final String ID = KIND.description().id();

    private final long shortBytes;
    private final long longCalls;
    private final long longBytes;

    private SlowExfiltration(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.shortBytes = parameters.get("shortBytes");
        this.longCalls = parameters.get("longCalls");
        this.longBytes = parameters.get("longBytes");
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
