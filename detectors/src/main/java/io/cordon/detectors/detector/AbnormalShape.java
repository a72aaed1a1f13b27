package io.cordon.detectors.detector;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.TransitionModel;
import io.cordon.detectors.baseline.Transitions;
import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.Shape;
import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A session whose calls follow each other as those of its agent type do not, and that is unusual in another way too. */
final class AbnormalShape implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "abnormal-shape",
                            1,
                            "Abnormal chaining by shape",
                            Family.ABNORMAL_CHAINING,
                            Grade.STATISTICAL,
                            Severity.LOW,
                            "The classes of the session's calls follow each other otherwise than in the baseline of its agent type: their "
                                    + "Jensen-Shannon divergence is above the bound, and by the number of calls it is no chance. Besides, at "
                                    + "least one sign of another kind: a tool that no session used, calls faster than usual, more destinations "
                                    + "than usual. Silent without a baseline, and while the baseline has fewer than 30 sessions or 500 calls.",
                            "An alert, once a session; step-up from two other signs on, where an operator sets stepUpSigns.",
                            "A new version of an agent, or a task it has not had before. Learn its baseline anew from sessions that were checked.",
                            List.of("ASI10", "ASI08", "ASI01", "NHI5", "AML.T0053", "AML.T0084.003"),
                            List.of(
                                    new Parameter(
                                            "divergence",
                                            15,
                                            "% of a bit",
                                            "what others ship; ordinary long sessions stay below a tenth"),
                                    new Parameter(
                                            "surprise",
                                            30,
                                            "tenths of a standard deviation",
                                            "short sessions diverge by chance; three deviations at their length do not happen so"),
                                    new Parameter(
                                            "leastCalls", 8, "calls", "before that there is no shape to speak of"),
                                    new Parameter(
                                            "deviation",
                                            25,
                                            "tenths of a standard deviation",
                                            "how far rate and destinations must be above what is usual; 2.5 is what others ship"),
                                    new Parameter(
                                            "stepUpSigns",
                                            4,
                                            "other signs",
                                            "more than there are: nobody should be asked on statistics before they were watched"))),
                    AbnormalShape::new)
            .reading(Part.SHAPE, Part.RHYTHM);

    private static final double TENTHS = 10;
    private static final double PERCENT = 100;

    private final Map<String, Usual> usual = new HashMap<>();
    private final double divergence;
    private final double surprise;
    private final long leastCalls;
    private final long stepUpSigns;

    /**
     * What is usual for an agent type.
     *
     * @param fast calls in a minute from which a session is faster than usual
     * @param far destinations from which it goes to more than usual
     */
    private record Usual(Baseline baseline, TransitionModel model, long fast, long far) {

        static Usual of(Baseline baseline, double deviation) {
            return new Usual(
                    baseline,
                    new TransitionModel(baseline.transitions()),
                    baseline.callsInMinute().leastWith(deviation),
                    baseline.destinations().leastWith(deviation));
        }
    }

    private AbnormalShape(Settings settings, Surroundings surroundings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.divergence = parameters.get("divergence") / PERCENT;
        this.surprise = parameters.get("surprise") / TENTHS;
        this.leastCalls = parameters.get("leastCalls");
        this.stepUpSigns = parameters.get("stepUpSigns");
        double deviation = parameters.get("deviation") / TENTHS;
        surroundings.baselines().all().stream()
                .filter(Baseline::warm)
                .forEach(baseline -> usual.put(baseline.agentType(), Usual.of(baseline, deviation)));
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        if (scene.session().counts().calls() + 1 < leastCalls) {
            return List.of();
        }
        Usual type = usual.get(scene.event().envelope().agentType());
        return type == null ? List.of() : compared(scene, call, type);
    }

    /** Signs first: they cost less than to compare, and most sessions show none. */
    private List<Signal> compared(Scene scene, ToolCallRequested call, Usual type) {
        if (!hasSign(scene, call, type)) {
            return List.of();
        }
        List<String> signs = signs(scene, call, type);
        Rung rung = signs.size() >= stepUpSigns ? Rung.STEP_UP : Rung.ALERT;
        if (scene.session().memory().holds(KIND.description().id(), 1 + rung.ordinal())) {
            return List.of();
        }
        Transitions transitions = scene.session().shape().transitionsWith(call.capability());
        double diverges = type.model().divergence(transitions);
        if (diverges <= divergence || type.model().surprise(transitions) < surprise) {
            return List.of();
        }
        String reason = String.format(
                Locale.ROOT,
                "the order of its calls diverges by %.2f bits from baseline %s, %.1f deviations at %d calls; besides: %s",
                diverges,
                type.baseline().id(),
                type.model().surprise(transitions),
                transitions.total(),
                String.join("; ", signs));
        return List.of(Signal.of(Grade.STATISTICAL, rung, reason, here(scene, call, type))
                .keyed(1 + rung.ordinal()));
    }

    private static Evidence here(Scene scene, ToolCallRequested call, Usual type) {
        int from = scene.session().shape().last();
        int to = call.capability().ordinal();
        return scene.here(
                "departure",
                "",
                String.format(
                        Locale.ROOT,
                        "%s after %s, %d of %d times in the baseline",
                        call.capability().name().toLowerCase(Locale.ROOT),
                        Shape.name(from),
                        type.baseline().transitions().count(from, to),
                        type.baseline().transitions().following(from)));
    }

    private static boolean hasSign(Scene scene, ToolCallRequested call, Usual type) {
        return isFast(scene, type) || isFar(scene, type) || usesUnknownTool(scene, call, type);
    }

    private static List<String> signs(Scene scene, ToolCallRequested call, Usual type) {
        Baseline baseline = type.baseline();
        List<String> signs = new ArrayList<>(2);
        if (usesUnknownTool(scene, call, type)) {
            signs.add("a tool that no session of the baseline used");
        }
        if (isFast(scene, type)) {
            signs.add(scene.session().rhythm().callsInMinute(scene.now()) + " calls in a minute, usually "
                    + baseline.callsInMinute().quantile(.5));
        }
        if (isFar(scene, type)) {
            signs.add("about " + scene.session().shape().destinations() + " destinations, usually "
                    + baseline.destinations().quantile(.5));
        }
        return signs;
    }

    private static boolean usesUnknownTool(Scene scene, ToolCallRequested call, Usual type) {
        Baseline baseline = type.baseline();
        return !baseline.knowsTool(NameHash.of(call.tool()))
                || scene.session().shape().usedAny(tool -> !baseline.knowsTool(tool));
    }

    private static boolean isFast(Scene scene, Usual type) {
        return scene.session().rhythm().callsInMinute(scene.now()) >= type.fast();
    }

    private static boolean isFar(Scene scene, Usual type) {
        return scene.session().shape().destinations() >= type.far();
    }
}
