package io.cordon.detectors;

import io.cordon.detectors.detector.Signal;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.Standing;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.response.Hold;
import io.cordon.detectors.response.Intent;
import io.cordon.detectors.response.ResponsePolicy;
import io.cordon.detectors.response.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done on the findings of one event or tick. Edge-triggered: an intent once per subject, epoch and rung, and nothing at all while the
 * session is contained, so that what a contained agent still tries cannot make matters worse.
 */
final class Reaction {

    private static final String REVOKED = "revoked";
    private static final String TREE = "tree";

    private final ResponsePolicy policy;
    private final Facts facts;
    private final long now;
    private final List<Hold> holds = new ArrayList<>(1);
    private final List<Intent> intents = new ArrayList<>(1);

    Reaction(ResponsePolicy policy, Facts facts, long now) {
        this.policy = policy;
        this.facts = facts;
        this.now = now;
    }

    List<Hold> holds() {
        return holds;
    }

    List<Intent> intents() {
        return intents;
    }

    void to(List<Verdict> verdicts) {
        if (verdicts.isEmpty() || contained()) {
            return;
        }
        toOwn(verdicts);
        for (Verdict verdict : verdicts) {
            if (!isOwn(verdict)) {
                toOther(verdict);
            }
        }
        verdicts.forEach(this::revoke);
    }

    private static boolean isOwn(Verdict verdict) {
        return verdict.signal().offender().isEmpty();
    }

    /** Writes the hold of a risk that stands again before it ends. */
    void renew() {
        Standing standing = facts.session().standing();
        standing.pass(now);
        Rung risk = standing.risk(now);
        boolean ends = standing.heldUntil() - now <= policy.renewBefore().toMillis();
        if (!contained() && risk.compareTo(Rung.STEP_UP) >= 0 && ends) {
            hold(risk);
        }
    }

    private boolean contained() {
        return facts.session().standing().contained() || facts.tree().contained();
    }

    /** Most findings are alerts, after which nothing is done. */
    private void toOwn(List<Verdict> all) {
        Rung strongest = Rung.OBSERVE;
        for (Verdict verdict : all) {
            strongest = isOwn(verdict) ? strongest.atLeast(verdict.effect()) : strongest;
        }
        if (strongest.compareTo(Rung.STEP_UP) < 0) {
            return;
        }
        List<Verdict> verdicts = all.stream().filter(Reaction::isOwn).toList();
        SessionFacts session = facts.session();
        session.standing().raise(strongest, now + policy.stepUpStands().toMillis());
        hold(session.standing().risk(now));
        List<Verdict> ofTree = verdicts.stream()
                .filter(verdict ->
                        verdict.signal().wholeTree() && verdict.effect().isContainment())
                .toList();
        if (!ofTree.isEmpty()) {
            askForTree(session, ofTree);
        } else if (strongest.isContainment() && session.standing().ask(Rung.QUARANTINE)) {
            ask(Subject.session(session.ref().session()), verdicts);
        }
    }

    /** The offender's own facts are not at hand: word is left with the tree, and it will find it with its next event or tick. */
    private void toOther(Verdict verdict) {
        Rung effect = verdict.effect();
        int offender = verdict.signal().offender().orElseThrow();
        if (effect.compareTo(Rung.STEP_UP) < 0) {
            return;
        }
        facts.tree().accuse(offender, effect);
        Subject subject = Subject.session(facts.tree().sessionName(offender));
        holds.add(new Hold(subject, heldAs(effect), until()));
        if (effect.isContainment()) {
            ask(subject, List.of(verdict));
        }
    }

    /** Also if the session itself was asked for already; with its tree it is contained too, so that it is not asked for once more. */
    private void askForTree(SessionFacts session, List<Verdict> verdicts) {
        long key = NameHash.of(session.standing().epoch(), session.ref().root());
        if (!session.memory().holds(TREE, key)) {
            session.note(TREE, key, now);
            session.standing().ask(Rung.QUARANTINE);
            ask(Subject.tree(session.ref().root()), verdicts);
        }
    }

    private void ask(Subject subject, List<Verdict> verdicts) {
        List<Verdict> strong = verdicts.stream()
                .filter(verdict -> verdict.effect().isContainment())
                .toList();
        intents.add(new Intent(
                subject,
                Rung.QUARANTINE,
                strong.stream()
                        .map(verdict -> verdict.finding().detector())
                        .distinct()
                        .toList(),
                strong.getFirst().finding().reason()));
    }

    private void revoke(Verdict verdict) {
        Signal signal = verdict.signal();
        if (verdict.effect() != Rung.REVOKE || signal.credential().isEmpty()) {
            return;
        }
        String credential = signal.credential().get();
        long key = NameHash.of(facts.session().standing().epoch(), credential);
        if (!facts.session().memory().holds(REVOKED, key)) {
            facts.session().note(REVOKED, key, now);
            intents.add(new Intent(
                    Subject.credential(credential),
                    Rung.REVOKE,
                    List.of(verdict.finding().detector()),
                    verdict.finding().reason()));
        }
    }

    private void hold(Rung rung) {
        Hold hold = new Hold(Subject.session(facts.session().ref().session()), heldAs(rung), until());
        facts.session().standing().held(hold.expiresAt().toEpochMilli());
        holds.add(hold);
    }

    private Instant until() {
        return Instant.ofEpochMilli(now).plus(policy.holdLasts());
    }

    private static Rung heldAs(Rung rung) {
        return rung.isContainment() ? Rung.HOLD : rung;
    }
}
