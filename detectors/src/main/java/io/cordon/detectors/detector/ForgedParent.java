package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;
import java.util.Optional;

/** A session that says it was spawned by one that never spawned it. */
final class ForgedParent implements TimedDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "forged-parent",
                            1,
                            "Forged parent",
                            Family.INTEGRITY,
                            Grade.FACT,
                            Severity.HIGH,
                            "A session below the root names a parent that did not spawn it, or none. It would inherit a tree that is not its own.",
                            "Step-up, once for the session. Parent and child are different producers, so an unknown spawning is waited for; another parent "
                                    + "than the one named is told at once.",
                            "A runtime that does not report its spawning; a parent whose event was lost.",
                            List.of("ASI03", "ASI07", "NHI9"),
                            List.of(new Parameter(
                                    "patience", 10, "s", "the parent's event may arrive after the child's"))),
                    (settings, surroundings) -> new ForgedParent(settings))
            .reading();

    private static final String ID = KIND.description().id();
    private static final long KEY = 1;

    private final long patience;

    private ForgedParent(Settings settings) {
        this.patience = new Parameters(KIND.description(), settings).get("patience") * 1000;
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        Optional<String> named = scene.event().envelope().parent();
        if (scene.session().ref().isRoot() || told(scene.session())) {
            return List.of();
        }
        Optional<String> known = scene.tree().spawnedBy(scene.session().ref().session());
        if (known.isPresent()) {
            return known.equals(named)
                    ? List.of()
                    : said(scene.session(), "it names another parent than the one that spawned it");
        }
        return scene.session().counts().events() > 0 ? elapse(scene.tree(), scene.session(), scene.now()) : List.of();
    }

    @Override
    public List<Signal> elapse(TreeFacts tree, SessionFacts session, long now) {
        return waits(tree, session) && now >= session.course().firstSeen() + patience
                ? said(session, "the parent that it names never spawned it")
                : List.of();
    }

    @Override
    public long due(TreeFacts tree, SessionFacts session, long now) {
        return waits(tree, session) ? session.course().firstSeen() + patience : Long.MAX_VALUE;
    }

    /** In a tree with more sessions than are told apart, who spawned whom is not known any more. */
    private static boolean waits(TreeFacts tree, SessionFacts session) {
        return !session.ref().isRoot()
                && !told(session)
                && tree.spawnedBy(session.ref().session()).isEmpty()
                && !(tree.crowded() && tree.indexOf(session.ref().session()) < 0);
    }

    private static boolean told(SessionFacts session) {
        return session.memory().holds(ID, KEY);
    }

    private static List<Signal> said(SessionFacts session, String reason) {
        String parent = session.identity().parent().map(id -> "parent " + id).orElse("no parent");
        Evidence evidence =
                new Evidence("claim", Optional.empty(), session.ref().session(), -1, "", parent);
        return List.of(Signal.of(Grade.FACT, Rung.STEP_UP, reason, evidence).keyed(KEY));
    }
}
