package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload.AgentSpawned;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Tally;
import io.cordon.detectors.facts.Trail;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** Many sub-agents in a short time, or a very deep tree. */
final class DelegationBurst implements Detector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "delegation-burst",
                            1,
                            "Delegation burst",
                            Family.ABNORMAL_CHAINING,
                            Grade.STATISTICAL,
                            Severity.MEDIUM,
                            "The session spawned as many different sub-agents within a quarter of an hour as the "
                                    + "bound, or a session lies deeper in its tree than the limit. Cascades spread faults and "
                                    + "launder rights.",
                            "An alert; a step-up if untrusted content came in after the user's last word, which is an "
                                    + "independent second sign. A session below the depth limit is a step-up, once: the limit "
                                    + "is exact.",
                            "Orchestrators that fan out by design: raise the bound for their agent type.",
                            List.of("ASI08", "ASI07", "ASI03", "NHI9", "AML.T0103", "AML.T0053"),
                            List.of(
                                    new Parameter(
                                            "agents",
                                            5,
                                            "sub-agents",
                                            "published rules use this count; up to 16 are told apart"),
                                    new Parameter("seconds", 900, "s", "published rules use this window"),
                                    new Parameter(
                                            "depth",
                                            4,
                                            "levels below the root",
                                            "deeper chains of command have not been seen to help"))),
                    (settings, surroundings) -> new DelegationBurst(settings))
            .reading();

    private static final String ID = KIND.description().id();

    private static final long DEEP = 1;
    private static final long BURST = 2;

    private final long agents;
    private final long millis;
    private final long depth;

    private DelegationBurst(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.agents = parameters.get("agents", Tally.LIMIT);
        this.millis = parameters.get("seconds") * 1000;
        this.depth = parameters.get("depth");
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        int claimed = scene.event().envelope().depth();
        if (claimed > depth && !scene.session().memory().holds(ID, DEEP)) {
            return List.of(Signal.of(
                            Grade.SEQUENCE,
                            Rung.STEP_UP,
                            "the session lies " + claimed + " levels below the root, the limit is " + depth,
                            scene.here("depth", "", ""))
                    .keyed(DEEP));
        }
        return scene.event().payload() instanceof AgentSpawned spawned ? spawned(scene, spawned) : List.of();
    }

    private List<Signal> spawned(Scene scene, AgentSpawned spawned) {
        Trail trail = scene.session().trail();
        int count = trail.children().with(NameHash.of(spawned.child()), scene.now() - millis);
        long key = NameHash.of(BURST, scene.now() / Math.max(1, millis));
        if (count < agents || scene.session().memory().holds(ID, key)) {
            return List.of();
        }
        return List.of(Signal.of(
                        Grade.STATISTICAL,
                        trail.influenced() ? Rung.STEP_UP : Rung.ALERT,
                        count + " sub-agents in " + millis / 1000 + " s",
                        scene.here("spawning", "", spawned.childAgentType()))
                .keyed(key));
    }
}
