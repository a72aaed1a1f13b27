package io.cordon.detectors.facts;

import io.cordon.detectors.event.Act;
import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Payload.ContentOrigin;
import io.cordon.detectors.event.Payload.Outcome;
import io.cordon.detectors.event.Payload.ToolCallCompleted;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.event.Secret;
import io.cordon.detectors.print.ValueKind;
import java.util.List;
import java.util.Optional;

/** What an event adds to the trail. Before the other facts change: a call's end still finds the call. */
final class TrailFold {

    /** Below it a secret could be guessed, and much that is none looks like one. */
    private static final int STRONG_BITS = 64;

    private TrailFold() {}

    static void event(Folding to, Payload payload) {
        Trail trail = to.session().trail();
        switch (payload) {
            case Payload.ContentReceived received -> received(to, received);
            case ToolCallRequested call -> requested(to, call);
            case ToolCallCompleted call -> completed(to, call);
            case Payload.CredentialIssued issued ->
                trail.credentials().note(NameHash.of(issued.credential()), to.now());
            case Payload.CredentialUsed used -> trail.credentials().note(NameHash.of(used.credential()), to.now());
            case Payload.ApprovalRequested asked -> asked(to, asked);
            case Payload.ApprovalDecided decided ->
                trail.approvals().decided(decided.approvalId(), decided.argumentDigest(), decided.approved());
            case Payload.GuardrailChanged changed -> trail.guardrail(changed, step(to));
            case Payload.ToolsOffered offered -> trail.offers().offered(offered.tools(), step(to));
            case Payload.AgentSpawned spawned -> trail.children().note(NameHash.of(spawned.child()), to.now());
            default -> {}
        }
    }

    private static Step step(Folding to) {
        return new Step(to.session().counts().events(), to.now());
    }

    private static void received(Folding to, Payload.ContentReceived received) {
        if (received.origin() == ContentOrigin.USER) {
            to.session().trail().userSpoke(step(to));
        } else if (!received.trusted() && !InstructedRecords.coverAll(to.session(), received.content())) {
            to.session().trail().tookUntrusted(step(to));
        }
    }

    private static void requested(Folding to, ToolCallRequested call) {
        Trail trail = to.session().trail();
        Keeping keeping = to.keeping();
        if (call.stopped()) {
            if (keeping.probing()) {
                trail.probing().denied(to.tool(call), to.digest(call), to.now());
            }
            return;
        }
        if (keeping.probing()) {
            trail.probing().allowed();
        }
        if (keeping.tools() && !trail.tools().knows(to.tool(call))) {
            trail.tools().take(to.tool(call), isForeign(to, call));
        }
        if (Harm.isOne(call)) {
            trail.destructions().note(Harm.key(call), to.now());
        }
        if (keeping.outflows() && Outbound.leaves(call)) {
            to.tree().outflows().add(call, to.now());
        }
        if (keeping.acts() && !call.acts().isEmpty()) {
            acts(to, call);
        }
    }

    /** Whether the call has an effect outside, after untrusted content, and is about nothing of the user's. */
    private static boolean isForeign(Folding to, ToolCallRequested call) {
        return to.session().trail().influenced() && call.capability().isSink() && !UserShare.isIn(to.tree(), call);
    }

    private static void acts(Folding to, ToolCallRequested call) {
        Trail trail = to.session().trail();
        trail.steps().note(call.acts(), step(to));
        if (call.acts().has(Act.SEEK_SECRETS)) {
            trail.searches().note(to.digest(call), to.now());
        }
        if (call.acts().has(Act.FETCH_FILE)) {
            call.arguments().forEach(argument -> paths(trail.fetched(), argument));
        }
    }

    private static void paths(FewPrints into, Argument argument) {
        for (int i = 0; i < argument.values().size(); i++) {
            if (argument.values().kind(i) == ValueKind.PATH) {
                into.add(argument.values().print(i));
            }
        }
    }

    private static void completed(Folding to, ToolCallCompleted call) {
        Trail trail = to.session().trail();
        Optional<PendingCall> pending = to.session().pending().find(call.callId());
        if (call.outcome() == Outcome.DENIED && to.keeping().probing()) {
            pending.ifPresent(asked -> trail.probing().denied(asked.tool(), asked.digest(), to.now()));
        }
        if (InstructedRecords.taints(to.session(), call)) {
            trail.tookUntrusted(step(to));
        }
        if (call.outcome() == Outcome.SUCCEEDED) {
            secrets(to, call, pending);
        }
    }

    private static void secrets(Folding to, ToolCallCompleted call, Optional<PendingCall> pending) {
        Trail trail = to.session().trail();
        boolean reads = pending.isPresent() && pending.get().capability() == Capability.SECRET;
        if (reads || hasStrong(call.result().secrets())) {
            trail.readSecret(step(to));
        }
        Step identity = trail.steps().last(Act.READ_IDENTITY);
        if (to.keeping().acts()
                && identity.happened()
                && pending.isPresent()
                && pending.get().event() == identity.event()) {
            call.result().secrets().forEach(secret -> trail.identities().add(secret.print()));
        }
    }

    private static boolean hasStrong(List<Secret> secrets) {
        for (int i = 0; i < secrets.size(); i++) {
            if (secrets.get(i).entropyBits() >= STRONG_BITS) {
                return true;
            }
        }
        return false;
    }

    private static void asked(Folding to, Payload.ApprovalRequested asked) {
        to.session().trail().approvals().asked(asked.approvalId(), asked.callId(), asked.argumentDigest());
        to.session().trail().questions().note(NameHash.of(asked.approvalId()), to.now());
    }
}
