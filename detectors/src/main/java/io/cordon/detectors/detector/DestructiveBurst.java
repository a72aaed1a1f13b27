package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Harm;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.Tally;
import io.cordon.detectors.facts.Trail;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** Many things deleted or paid in a short time. */
final class DestructiveBurst implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "destructive-burst",
                            1,
                            "Destructive burst",
                            Family.ABNORMAL_CHAINING,
                            Grade.STATISTICAL,
                            Severity.MEDIUM,
                            "The session deletes, drops or pays as many different things within ten minutes as the "
                                    + "bound. The same one again counts once.",
                            "An alert, once in each window; a step-up if what the call hits was named by nobody but "
                                    + "prose that third parties may have written: rate and origin are two independent signs.",
                            "Clean-up and payroll jobs: give them an exemption by agent type.",
                            List.of("ASI02", "ASI09", "ASI05", "NHI5", "AML.T0101", "AML.T0048"),
                            List.of(
                                    new Parameter(
                                            "actions",
                                            5,
                                            "different actions",
                                            "published rules use this count; up to 16 are told apart"),
                                    new Parameter("seconds", 600, "s", "published rules use this window"))),
                    (settings, surroundings) -> new DestructiveBurst(settings))
            .reading(Part.CONTENT);

    private static final String ID = KIND.description().id();

    private final long actions;
    private final long millis;

    private DestructiveBurst(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.actions = parameters.get("actions", Tally.LIMIT);
        this.millis = parameters.get("seconds") * 1000;
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        if (!Harm.isOne(call)) {
            return List.of();
        }
        Trail trail = scene.session().trail();
        int count = trail.destructions().with(Harm.key(call), scene.now() - millis);
        if (count < actions) {
            return List.of();
        }
        boolean foreign = Hearsay.isIn(scene, call);
        long key = 1 + scene.now() / Math.max(1, millis);
        if (!foreign && scene.session().memory().holds(ID, key)) {
            return List.of();
        }
        return List.of(Signal.of(
                        Grade.STATISTICAL,
                        foreign ? Rung.STEP_UP : Rung.ALERT,
                        count + " different things deleted or paid in " + millis / 1000 + " s",
                        scene.here("attempt", "", call.tool()))
                .keyed(key));
    }
}
