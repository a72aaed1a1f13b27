package io.cordon.detectors.facts;

import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.finding.Rung;

/** Folds an event into the facts, once. Detectors have looked at it before. */
public final class Fold {

    private Fold() {}

    /** Takes what other sessions of the tree left for this one. Done before the detectors look. */
    public static void takePost(TreeFacts tree, SessionFacts session, long riskUntil) {
        Member member = tree.members().find(session.ref().session());
        if (member != null && member.hasPost()) {
            member.takeScopes().forEach(session.scopes()::add);
            accuse(session.standing(), member.takeAccusation(), riskUntil);
            tree.gavePost();
        }
    }

    /** The intent, if it takes one, was raised by whoever saw it. */
    private static void accuse(Standing standing, Rung rung, long riskUntil) {
        if (rung.compareTo(Rung.STEP_UP) >= 0 && !standing.contained()) {
            standing.raise(rung, riskUntil);
            if (rung.isContainment()) {
                standing.ask(Rung.QUARANTINE);
            }
        }
    }

    /** Changes those facts that are kept by what the event says. */
    public static void event(TreeFacts tree, SessionFacts session, Event event, Keeping keeping) {
        long now = event.envelope().time().toEpochMilli();
        session.writers().take(event.envelope().position(), now);
        session.saw(event.envelope(), now);
        tree.touch(now);
        int index = tree.members().index(session.ref().session());
        Folding folding = new Folding(
                tree, session, keeping, index, event.envelope().position().sequence(), now);
        TrailFold.event(folding, event.payload());
        payload(folding, event.payload());
        session.trail().sawScopes(session.scopes().all().size());
    }

    /** A session that never said that it ended is taken to have ended. */
    public static void expire(TreeFacts tree, SessionFacts session, long now) {
        tree.closed();
        session.end(now);
    }

    private static void payload(Folding to, Payload payload) {
        switch (payload) {
            case Payload.SessionStarted started -> SessionFold.started(to, started);
            case Payload.SessionEnded ended -> SessionFold.ended(to, ended);
            case Payload.AgentSpawned spawned -> SessionFold.spawned(to, spawned);
            case Payload.Heartbeat heartbeat -> to.session().counts().droppedInAll(heartbeat.dropped());
            case Payload.ContentReceived received -> ContentFold.received(to, received);
            case Payload.ToolCallRequested call -> CallFold.requested(to, call);
            case Payload.ToolCallCompleted call -> CallFold.completed(to, call);
            case Payload.CredentialIssued issued -> SessionFold.issued(to, issued);
            case Payload.CredentialUsed used -> {}
            case Payload.DataMoved moved ->
                to.session().counts().sent((int) Math.clamp(moved.bytes(), 0, Integer.MAX_VALUE));
            case Payload.ApprovalRequested requested -> {}
            case Payload.ApprovalDecided decided -> {}
            case Payload.GuardrailChanged changed -> {}
            case Payload.ToolsOffered offered -> {}
            case Payload.Unknown unknown -> {}
        }
    }
}
