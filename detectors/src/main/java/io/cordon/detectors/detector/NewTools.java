package io.cordon.detectors.detector;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.Trail;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** Tools with an effect, taken up only after untrusted content. */
final class NewTools implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "new-tools",
                            2,
                            "New tools after untrusted content",
                            Family.SCOPE_DRIFT,
                            Grade.STATISTICAL,
                            Severity.LOW,
                            "After content that third parties may have written, the session takes up more tools with "
                                    + "an effect outside than the bound, none of which it used before and for nothing that the user named. A task seldom grows new "
                                    + "limbs by what it reads. Where the agent type has a warm baseline (30 sessions, 500 calls), its history is the scope that "
                                    + "nobody declared: the first tool counts that no session of the type ever used and that the user's words do not ask for.",
                            "An alert, once in a session for each of the two: many honest tasks look alike, and a new task needs new tools. It "
                                    + "supports other findings.",
                            "Tasks whose plan depends on what is read; agents with many narrow tools.",
                            List.of("ASI01", "ASI10", "NHI5", "AML.T0053"),
                            List.of(
                                    new Parameter("tools", 3, "tools", "published rules alert from the third on"),
                                    new Parameter("warmup", 3, "calls", "before it every tool is new"))),
                    NewTools::new)
            .reading(Part.TOOLS, Part.CONTENT);

    private static final String ID = KIND.description().id();

    private static final long MANY = 1;
    private static final long UNHEARD_OF = 2;

    private final long tools;
    private final long warmup;
    private final Baselines baselines;

    private NewTools(Settings settings, Surroundings surroundings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.tools = parameters.get("tools");
        this.warmup = parameters.get("warmup");
        this.baselines = surroundings.baselines();
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        Trail trail = scene.session().trail();
        if (!trail.influenced() || !call.capability().isSink() || trail.tools().knows(call.tool())) {
            return List.of();
        }
        int taken = trail.tools().taken() + 1;
        boolean many = taken >= tools && scene.session().counts().calls() >= warmup;
        boolean unheardOf = isUnheardOf(scene, call);
        if (!many && !unheardOf || new Standpoint(scene).hasArgumentOfUser(call)) {
            return List.of();
        }
        return unheardOf
                ? said(scene, call, UNHEARD_OF, call.tool() + " is a tool that no session of this agent type used")
                : said(scene, call, MANY, call.tool() + " is tool number " + taken + " with an effect");
    }

    /** Neither the history of the agent type nor the user's words know such a call. */
    private boolean isUnheardOf(Scene scene, ToolCallRequested call) {
        Baseline usual = baselines.byAgentType().get(scene.event().envelope().agentType());
        return usual != null
                && usual.warm()
                && !usual.knowsTool(NameHash.of(call.tool()))
                && (scene.tree().userVerbs() & call.toolVerbs()) == 0;
    }

    private static List<Signal> said(Scene scene, ToolCallRequested call, long key, String what) {
        return scene.session().memory().holds(ID, key)
                ? List.of()
                : List.of(Signal.of(
                                Grade.STATISTICAL,
                                Rung.ALERT,
                                what + " that was taken up only after untrusted content",
                                scene.here("attempt", "", call.tool()))
                        .keyed(key));
    }
}
