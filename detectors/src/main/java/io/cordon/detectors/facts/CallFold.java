package io.cordon.detectors.facts;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Payload.Outcome;
import io.cordon.detectors.event.Payload.ToolCallCompleted;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.KnownSecret.Way;
import io.cordon.detectors.facts.ValueOrigin.Source;
import io.cordon.detectors.print.ValueKind;
import io.cordon.detectors.print.ValuePrints;
import java.util.Optional;

/** Calls asked for and ended. */
final class CallFold {

    private static final int SENT_PER_ARGUMENT = 8;

    private CallFold() {}

    static void requested(Folding to, ToolCallRequested call) {
        boolean stopped = call.stopped();
        boolean retry = stopped && to.session().denials().isRetry(to.tool(call), to.digest(call));
        if (!retry) {
            count(to, call);
        }
        Target target = Target.of(call);
        int hops = to.keeping().content() ? hops(to.tree(), call) : 0;
        PendingCall pending = new PendingCall(
                NameHash.of(call.callId()),
                to.tool(call),
                call.capability(),
                to.digest(call),
                target,
                hops,
                to.session().counts().events(),
                to.now(),
                call.approved(),
                stopped,
                hops == 0 && to.keeping().content() && UserSource.isReadBy(to.tree(), call));
        to.session().pending().add(pending);
        if (stopped) {
            deny(to, pending);
            return;
        }
        if (pending.approved()) {
            to.session().denials().forgive(target);
        }
        if (to.keeping().content()) {
            origins(to, call);
        }
        if (Outbound.leaves(call)) {
            to.session().counts().sent(call.outboundBytes());
            if (to.keeping().secrets()) {
                secrets(to, call);
            }
        }
    }

    private static void count(Folding to, ToolCallRequested call) {
        SessionFacts session = to.session();
        if (to.keeping().shape()) {
            session.shape().called(call, to.tool(call), session.rhythm().callsInMinute(to.now()));
        }
        session.counts().called();
        if (to.keeping().rhythm()) {
            session.rhythm().called(to.tool(call), to.digest(call), to.now());
        }
    }

    private static void origins(Folding to, ToolCallRequested call) {
        if (call.approved()) {
            // One question for one destination: what a person approved is as good as what he named.
            call.destinations().forEach(destination -> to.tree().words().addApproved(destination.print()));
        }
        computed(to, call);
    }

    private static void secrets(Folding to, ToolCallRequested call) {
        if (!declared(to, call)) {
            to.tree().secrets().sent(call.arguments(), to.now());
        }
        send(to, call);
    }

    /** What the agent made up stays its own: a result that repeats it does not make it the content's. */
    private static void computed(Folding to, ToolCallRequested call) {
        for (int i = 0; i < call.destinations().size(); i++) {
            long print = call.destinations().get(i).print();
            if (!to.tree().origin(print).known()) {
                to.tree().provenance().add(print, ValueOrigin.computed(ValueKind.OTHER, to.index(), to.sequence()));
            }
        }
    }

    /** Whether all places that the call reaches are declared. */
    private static boolean declared(Folding to, ToolCallRequested call) {
        for (int i = 0; i < call.destinations().size(); i++) {
            if (!to.session().scopes().declare(call.destinations().get(i))) {
                return false;
            }
        }
        return !call.destinations().isEmpty();
    }

    private static void deny(Folding to, PendingCall call) {
        if (!call.target().isEmpty()) {
            to.session()
                    .denials()
                    .add(new Denial(
                            call.tool(),
                            call.capability(),
                            call.digest(),
                            call.target(),
                            to.session().counts().events(),
                            to.now()));
        }
    }

    /** How far the things that the call is about are from what the user named. */
    private static int hops(TreeFacts tree, ToolCallRequested call) {
        int hops = 0;
        for (int i = 0; i < call.arguments().size(); i++) {
            ValuePrints values = call.arguments().get(i).values();
            for (int j = 0; j < values.size(); j++) {
                long print = values.print(j);
                ValueOrigin origin = tree.origin(print);
                if (origin.onlyUntrusted() && !tree.userNamed(print)) {
                    hops = Math.max(hops, origin.hops());
                }
            }
        }
        return hops;
    }

    private static void send(Folding to, ToolCallRequested call) {
        String destination = call.destinations().isEmpty()
                ? ""
                : call.destinations().getFirst().reduced();
        if (!call.destinations().isEmpty()
                && to.session().scopes().declare(call.destinations().getFirst())) {
            return;
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            if (argument.role() != Argument.Role.DESTINATION) {
                send(to, argument, destination);
            }
        }
    }

    /** Secrets are printed as secrets wherever extraction knows their form; a short whole value may be one that only its issuer knows. */
    private static void send(Folding to, Argument argument, String destination) {
        for (int i = 0; i < Math.min(SENT_PER_ARGUMENT, argument.secrets().size()); i++) {
            send(to, argument.secrets().get(i).print(), argument.path(), destination);
        }
        ValuePrints values = argument.values();
        int left = SENT_PER_ARGUMENT;
        for (int i = 0; i < values.size() && left > 0; i++) {
            if (values.kind(i) == ValueKind.WHOLE || values.kind(i) == ValueKind.SECRET) {
                send(to, values.print(i), argument.path(), destination);
                left--;
            }
        }
    }

    private static void send(Folding to, long print, String path, String destination) {
        to.tree().sent().add(new SentPrint(print, to.index(), to.sequence(), to.now(), path, destination));
    }

    static void completed(Folding to, ToolCallCompleted call) {
        Optional<PendingCall> pending = to.session().pending().find(call.callId());
        pending.ifPresent(to.session().pending()::remove);
        if (call.outcome() == Outcome.DENIED) {
            pending.ifPresent(asked -> deny(to, asked));
            return;
        }
        if (pending.isPresent() && pending.get().named() && call.result().length() > 0) {
            to.tree().namedSources().add(to.index(), to.sequence());
        }
        if (to.keeping().content()) {
            content(to, call, pending);
        }
        if (to.keeping().secrets() && !call.result().secrets().isEmpty()) {
            Target target = pending.map(PendingCall::target).orElse(Target.NONE);
            ContentFold.secrets(to, call.result(), Way.READ, target, NameHash.of(call.tool()));
        }
    }

    private static void content(Folding to, ToolCallCompleted call, Optional<PendingCall> pending) {
        boolean untrusted = InstructedRecords.taints(to.session(), call);
        Source source = InstructedRecords.instructs(to.session(), call.tool()) ? Source.SYSTEM : source(call, pending);
        int hops = pending.isPresent() ? pending.get().hops() : 0;
        ContentFold.keep(to, call.result(), source, call.sensitiveOutput(), hops);
        if (untrusted) {
            to.tree().taint();
        }
        to.session()
                .chain()
                .received(
                        untrusted, call.sensitiveOutput(), to.session().counts().events());
    }

    private static Source source(ToolCallCompleted call, Optional<PendingCall> pending) {
        if (call.untrustedOutput()) {
            return Source.UNTRUSTED_TOOL;
        }
        boolean delegated = pending.map(PendingCall::capability).orElse(Capability.UNKNOWN) == Capability.DELEGATE;
        return delegated ? Source.AGENT : Source.TRUSTED_TOOL;
    }
}
