package io.cordon.detectors.facts;

import io.cordon.detectors.event.Payload.AgentSpawned;
import io.cordon.detectors.event.Payload.CredentialIssued;
import io.cordon.detectors.event.Payload.SessionEnded;
import io.cordon.detectors.event.Payload.SessionStarted;
import io.cordon.detectors.event.Scope;
import io.cordon.detectors.facts.KnownSecret.Way;
import io.cordon.detectors.facts.ValueOrigin.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Begin, end, spawning and credentials of a session. */
final class SessionFold {

    private SessionFold() {}

    static void started(Folding to, SessionStarted started) {
        if (!to.session().begin(started.grantId(), started.drill(), ScopeFacts.of(started.scope()))) {
            return;
        }
        to.tree().opened();
        boolean root = to.session().ref().isRoot();
        if (to.keeping().content()) {
            content(to, started, root);
        }
        if (to.keeping().secrets()) {
            ContentFold.secrets(to, started.task(), root ? Way.TYPED : Way.READ, Target.NONE, 0);
            ContentFold.secrets(to, started.instructions(), Way.CONFIGURED, Target.NONE, 0);
        }
    }

    private static void content(Folding to, SessionStarted started, boolean root) {
        if (root) {
            to.tree().words().addUser(started.task());
            to.tree().words().addInstructions(started.instructions());
        }
        // What a sub-agent is told was written by an agent: it clears nothing that the user did not name himself.
        ContentFold.keep(to, started.task(), root ? Source.USER : Source.AGENT, false, 0);
        ContentFold.keep(to, started.instructions(), root ? Source.SYSTEM : Source.AGENT, false, 0);
    }

    static void ended(Folding to, SessionEnded ended) {
        if (to.session().course().started() && !to.session().course().ended()) {
            to.tree().closed();
        }
        to.session().counts().droppedInAll(ended.dropped());
        to.session().end(to.now());
    }

    static void spawned(Folding to, AgentSpawned spawned) {
        int child = to.tree().members().index(spawned.child());
        Member member = to.tree().members().get(child);
        if (member != null) {
            List<ScopeFacts> scopes = new ArrayList<>(to.session().scopes().all());
            if (!spawned.scope().equals(Scope.UNDECLARED)) {
                scopes.add(ScopeFacts.of(spawned.scope()));
            }
            member.spawned(to.index(), scopes);
        }
    }

    static void issued(Folding to, CredentialIssued issued) {
        issued.expiresAt()
                .ifPresentOrElse(
                        until -> to.session().credentials().issued(issued.credential(), until.toEpochMilli()),
                        () -> to.session().credentials().issued(issued.credential()));
        issued.secret()
                .filter(secret -> to.keeping().secrets())
                .ifPresent(secret -> to.tree()
                        .secrets()
                        .add(
                                new KnownSecret(
                                        secret.print(),
                                        Way.ISSUED,
                                        to.index(),
                                        to.sequence(),
                                        0,
                                        0,
                                        Optional.of(issued.credential())),
                                secret.entropyBits(),
                                secret.grams()));
    }
}
