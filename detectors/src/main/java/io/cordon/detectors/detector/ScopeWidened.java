package io.cordon.detectors.detector;

import io.cordon.detectors.event.Payload.AgentSpawned;
import io.cordon.detectors.event.Payload.SessionStarted;
import io.cordon.detectors.event.Scope;
import io.cordon.detectors.facts.ScopeFacts;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;
import java.util.Optional;

/** A sub-agent that is to have more than its parent has. */
final class ScopeWidened implements TimedDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "scope-widened",
                            1,
                            "Scope widened below the parent",
                            Family.SCOPE_DRIFT,
                            Grade.FACT,
                            Severity.HIGH,
                            "A parent spawns a sub-agent with a scope that allows what its own scopes forbid, or a "
                                    + "sub-agent declares more than it was spawned with. A comparison of two declarations, "
                                    + "without inference. Lists that are left out ask for nothing of their own. It does not "
                                    + "matter whether the parent's event or the child's comes first.",
                            "Quarantine of the whole tree when a parent gives what it does not have, since the sub-agent may be at work "
                                    + "already; the parent is held meanwhile. Step-up for the child that "
                                    + "declares more: the narrower scope binds it anyway, and what it does beyond is judged by "
                                    + "outside-scope.",
                            "Sub-agent templates with a fixed scope, spawned by parents of different width: leave out "
                                    + "what the parent is to decide.",
                            List.of("ASI08", "ASI07", "ASI03", "NHI5", "AML.T0053"),
                            List.of()),
                    (settings, surroundings) -> new ScopeWidened())
            .reading();

    private static final String ID = KIND.description().id();

    private static final long KEY = 1;

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        return switch (scene.event().payload()) {
            case AgentSpawned spawned -> given(scene, spawned);
            case SessionStarted started ->
                scene.session().course().started() ? List.of() : taken(scene, started.scope());
            default -> late(scene.session());
        };
    }

    @Override
    public List<Signal> elapse(TreeFacts tree, SessionFacts session, long now) {
        return late(session);
    }

    private static List<Signal> given(Scene scene, AgentSpawned spawned) {
        return beyond(scene.session(), spawned.scope())
                .map(what -> List.of(Signal.of(
                                Grade.FACT,
                                Rung.QUARANTINE,
                                "it gives " + spawned.child() + " " + what + " that it does not have itself",
                                scene.here("spawning", "", spawned.childAgentType()))
                        .ofTree()))
                .orElse(List.of());
    }

    private static List<Signal> taken(Scene scene, Scope own) {
        return beyond(scene.session(), own)
                .map(what -> said(scene.session(), what))
                .orElse(List.of());
    }

    /** The parent's word came after the child's: the first scope is the child's own, those after it were given. */
    private static List<Signal> late(SessionFacts session) {
        List<ScopeFacts> scopes = session.scopes().all();
        int compared = session.trail().scopes();
        if (!session.course().started()
                || compared < 1
                || scopes.size() <= compared
                || session.memory().holds(ID, KEY)) {
            return List.of();
        }
        return scopes.subList(compared, scopes.size()).stream()
                .flatMap(given -> scopes.getFirst().beyond(given).stream())
                .findFirst()
                .map(what -> said(session, what))
                .orElse(List.of());
    }

    private static List<Signal> said(SessionFacts session, String what) {
        Evidence evidence =
                new Evidence("declaration", Optional.empty(), session.ref().session(), -1, "", what);
        return List.of(Signal.of(
                        Grade.FACT, Rung.STEP_UP, "it declares " + what + " beyond what it was spawned with", evidence)
                .keyed(KEY));
    }

    private static Optional<String> beyond(SessionFacts session, Scope scope) {
        if (scope.equals(Scope.UNDECLARED) || session.scopes().all().isEmpty()) {
            return Optional.empty();
        }
        ScopeFacts kept = ScopeFacts.of(scope);
        return session.scopes().all().stream()
                .flatMap(held -> kept.beyond(held).or(() -> unnamed(held, scope)).stream())
                .findFirst();
    }

    private static Optional<String> unnamed(ScopeFacts held, Scope scope) {
        boolean all = !held.declaresDestinations()
                || scope.destinations().stream().flatMap(List::stream).allMatch(held::names);
        return all ? Optional.empty() : Optional.of("destinations");
    }
}
