package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.ScopeFacts;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.Target;
import io.cordon.detectors.facts.ValueOrigin;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;
import java.util.Optional;

/** A call outside of what the session was declared to do. */
final class OutsideScope implements Detector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "outside-scope",
                            1,
                            "Outside the declared scope",
                            Family.SCOPE_DRIFT,
                            Grade.FACT,
                            Severity.HIGH,
                            "A call uses a tool, a capability, a destination, a resource, a data class or a credential that the session's scope does not "
                                    + "list, or goes beyond its calls, bytes or time. What was not declared is not limited. A sub-agent is bound by its "
                                    + "own scope, by the one it was spawned with and by its parents'.",
                            "Reading outside the scope is an alert, and a step-up from the third different attempt on: agents try things. Anything with an "
                                    + "effect is a step-up, and a quarantine once it succeeded without an approval if it deletes, pays, grants or reads "
                                    + "secrets: both halves are facts. Quarantine for an undeclared destination with a second axis: something sensitive in the "
                                    + "payload, or a destination that only untrusted content names. Untrusted content before it is no such axis: order "
                                    + "alone never quarantines.",
                            "A scope that was written too narrow: run in shadow first, and widen it by what is found.",
                            List.of("ASI01", "ASI03", "ASI10", "NHI5", "AML.T0053"),
                            List.of(
                                    new Parameter(
                                            "attempts", 3, "different attempts", "one or two are trial and error"),
                                    new Parameter("seconds", 600, "s", "attempts further apart are different tasks"))),
                    (settings, surroundings) -> new OutsideScope(settings))
            .reading(Part.CONTENT, Part.SECRETS);

    private static final String ID = KIND.description().id();

    private final long attempts;
    private final long millis;

    private OutsideScope(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.attempts = parameters.get("attempts");
        this.millis = parameters.get("seconds") * 1000;
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        SessionFacts session = scene.session();
        for (int i = 0; i < session.scopes().all().size(); i++) {
            Optional<Signal> breach = breach(scene, session.scopes().all().get(i));
            if (breach.isPresent()) {
                return List.of(breach.get());
            }
        }
        return List.of();
    }

    private Optional<Signal> breach(Scene scene, ScopeFacts scope) {
        return switch (scene.event().payload()) {
            case ToolCallRequested call -> breach(scene, scope, call);
            case Payload.CredentialUsed used ->
                scope.allowsCredential(used.credential())
                        ? Optional.empty()
                        : Optional.of(fact(scene, "credential " + used.credential() + " is not in the scope"));
            case Payload.DataMoved moved -> breach(scene, scope, moved);
            case Payload.ToolCallCompleted call -> done(scene, call);
            default -> Optional.empty();
        };
    }

    /** What was tried outside the scope, worked, and was not let through by a person. */
    private static Optional<Signal> done(Scene scene, Payload.ToolCallCompleted call) {
        return scene.session()
                .pending()
                .find(call.callId())
                .filter(asked -> call.outcome() == Payload.Outcome.SUCCEEDED
                        && !asked.approved()
                        && !scene.session().trail().approvals().approved(call.callId())
                        && !Answers.given(scene.session(), ID, Answers.about(asked))
                        && scene.session().memory().holds(ID, key(asked.tool(), asked.target())))
                .flatMap(asked -> done(scene, call, asked.capability()));
    }

    private static Optional<Signal> done(Scene scene, Payload.ToolCallCompleted call, Capability capability) {
        boolean harm = capability == Capability.DESTRUCTIVE
                || capability == Capability.PAYMENT
                || capability == Capability.ADMIN
                || capability == Capability.SECRET;
        boolean protects = capability == Capability.READ && call.sensitiveOutput();
        if (!harm && !protects) {
            return Optional.empty();
        }
        return Optional.of(Signal.of(
                Grade.FACT,
                harm ? Rung.QUARANTINE : Rung.STEP_UP,
                call.tool() + " succeeded outside the scope",
                scene.here("done", "", call.tool())));
    }

    private static Optional<Signal> breach(Scene scene, ScopeFacts scope, Payload.DataMoved moved) {
        if (!scope.allowsDataClass(moved.dataClass())) {
            return Optional.of(fact(scene, "data of class " + moved.dataClass() + " is not in the scope"));
        }
        if (moved.sink().isPresent()
                && scope.declaresDestinations()
                && !scope.names(moved.sink().get())) {
            return Optional.of(fact(
                    scene, "data moved to " + Words.destination(moved.sink().get()) + ", which is not in the scope"));
        }
        return Optional.empty();
    }

    private Optional<Signal> breach(Scene scene, ScopeFacts scope, ToolCallRequested call) {
        Optional<Destination> undeclared = undeclared(scope, call);
        if (undeclared.isPresent()) {
            return Optional.of(toUndeclared(scene, call, undeclared.get()));
        }
        return what(scene, scope, call).map(what -> attempt(scene, call, what));
    }

    private static Optional<Destination> undeclared(ScopeFacts scope, ToolCallRequested call) {
        if (!scope.declaresDestinations()) {
            return Optional.empty();
        }
        for (int i = 0; i < call.destinations().size(); i++) {
            Destination destination = call.destinations().get(i);
            if (destination.kind() != Destination.Kind.PATH && !scope.names(destination)) {
                return Optional.of(destination);
            }
        }
        return Optional.empty();
    }

    private Signal toUndeclared(Scene scene, ToolCallRequested call, Destination destination) {
        Standpoint standpoint = new Standpoint(scene);
        ValueOrigin origin = standpoint.origin(destination);
        String where = call.tool() + " would reach " + Words.destination(destination) + ", which is not in the scope";
        if (standpoint.carriesSensitive(call)) {
            return signal(
                    scene,
                    call,
                    Grade.LINKED,
                    Rung.QUARANTINE,
                    where + ", and carries something sensitive",
                    destination.argument());
        }
        if (Effect.of(call).isSevere()
                && origin.onlyUntrusted()
                && !scene.tree().userNamed(destination.print())) {
            return signal(
                    scene,
                    call,
                    Grade.STEERED,
                    Rung.QUARANTINE,
                    where + ", and only untrusted content names it",
                    destination.argument());
        }
        return signal(scene, call, Grade.SEQUENCE, Rung.STEP_UP, where, destination.argument());
    }

    private static Optional<String> what(Scene scene, ScopeFacts scope, ToolCallRequested call) {
        SessionFacts session = scene.session();
        if (!scope.allowsTool(call.tool())) {
            return Optional.of("tool " + call.tool() + " is not in the scope");
        }
        if (!scope.allowsCapability(call.capability())) {
            return Optional.of(
                    "tool " + call.tool() + " can " + call.capability().name().toLowerCase(java.util.Locale.ROOT)
                            + ", which the scope does not allow without a question");
        }
        if (!scope.allowsResource(call.resource())) {
            return Optional.of("resource " + call.resource() + " is not in the scope");
        }
        if (scope.expired(scene.now())) {
            return Optional.of("the scope has expired");
        }
        if (scope.exceedsCalls(session.counts().calls() + 1)) {
            return Optional.of("the scope's number of calls is used up");
        }
        return scope.exceedsOutboundBytes(session.counts().outboundBytes() + call.outboundBytes())
                ? Optional.of("the scope's outbound bytes are used up")
                : Optional.empty();
    }

    private Signal attempt(Scene scene, ToolCallRequested call, String what) {
        long key = key(call);
        var memory = scene.session().memory();
        int different = memory.count(ID, scene.now() - millis) + (memory.holds(ID, key) ? 0 : 1);
        boolean mild = call.capability() == Capability.READ && different < attempts;
        String reason = different >= attempts ? what + "; " + different + " different attempts" : what;
        return signal(scene, call, Grade.SEQUENCE, mild ? Rung.ALERT : Rung.STEP_UP, reason, "");
    }

    private static Signal signal(
            Scene scene, ToolCallRequested call, Grade grade, Rung rung, String reason, String path) {
        return Signal.of(grade, rung, reason, scene.here("attempt", path, call.tool()))
                .keyed(key(call));
    }

    private static Signal fact(Scene scene, String reason) {
        return Signal.of(Grade.FACT, Rung.STEP_UP, reason, scene.here("attempt", "", ""));
    }

    /** What makes an attempt another attempt: the tool, and what it is after. */
    private static long key(ToolCallRequested call) {
        return key(NameHash.of(call.tool()), Target.of(call));
    }

    private static long key(long tool, Target target) {
        return NameHash.of(tool, NameHash.of(target.destination(), target.resource()));
    }
}
