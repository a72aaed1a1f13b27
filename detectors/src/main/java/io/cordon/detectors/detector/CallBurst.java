package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** More calls in a minute than an agent has reason for. */
final class CallBurst implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "call-burst",
                            1,
                            "Call burst",
                            Family.ABNORMAL_CHAINING,
                            Grade.STATISTICAL,
                            Severity.LOW,
                            "The session asked for more tool calls within 60 seconds than the bound. The same denied call again does not count.",
                            "An alert, at most once a minute.",
                            "Batch jobs and agents that call tools in parallel: raise the bound for their agent type.",
                            List.of("ASI08", "ASI10", "AML.T0053"),
                            List.of(new Parameter(
                                    "calls",
                                    120,
                                    "calls in 60 s",
                                    "two a second for a minute; the fastest labelled sessions stay below one"))),
                    (settings, surroundings) -> new CallBurst(settings))
            .reading(Part.RHYTHM);

    private static final long MINUTE_MILLIS = 60_000;

    private final long calls;

    private CallBurst(Settings settings) {
        this.calls = new Parameters(KIND.description(), settings).get("calls");
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        int inMinute = scene.session().rhythm().callsInMinute(scene.now());
        long key = 1 + scene.now() / MINUTE_MILLIS;
        if (inMinute <= calls
                || scene.session().memory().holds(KIND.description().id(), key)) {
            return List.of();
        }
        return List.of(Signal.of(
                        Grade.STATISTICAL,
                        Rung.ALERT,
                        inMinute + " tool calls in 60 seconds, the bound is " + calls,
                        scene.here("burst", "", call.tool()))
                .keyed(key));
    }
}
