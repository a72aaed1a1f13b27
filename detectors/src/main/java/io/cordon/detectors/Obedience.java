package io.cordon.detectors;

import io.cordon.detectors.facts.Standing;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.response.Directive;
import io.cordon.detectors.response.Hold;
import io.cordon.detectors.response.ResponsePolicy;
import io.cordon.detectors.response.Subject;
import java.time.Instant;
import java.util.List;

/** What the containment owner's answer changes. Nothing here can raise a risk or an intent: that is what ends the cycle between the two. */
final class Obedience {

    private Obedience() {}

    static Outcome to(Facts facts, Directive directive, ResponsePolicy policy) {
        boolean heard = switch (directive.subject().kind()) {
            case SESSION -> answer(facts.session().standing(), directive, directive.epoch());
            case TREE -> tree(facts, directive);
            // The agent's epoch is not the session's.
            case AGENT ->
                answer(
                        facts.session().standing(),
                        directive,
                        facts.session().standing().epoch());
            case CREDENTIAL -> false;
        };
        return heard ? outcome(facts, directive, policy) : Outcome.NOTHING;
    }

    private static Outcome outcome(Facts facts, Directive directive, ResponsePolicy policy) {
        return switch (directive.kind()) {
            case CONFIRMED, EXTENDED -> Outcome.NOTHING;
            case RELEASED -> lifted(facts);
            case DECLINED -> remains(directive.rung()) ? weakened(facts, directive, policy) : lifted(facts);
        };
    }

    /** A containment that is declined may leave something weaker: a question, where the blast radius forbids more. */
    private static boolean remains(Rung rung) {
        return rung.compareTo(Rung.STEP_UP) >= 0 && !rung.isContainment();
    }

    private static Outcome weakened(Facts facts, Directive directive, ResponsePolicy policy) {
        Instant until = directive.at().plus(policy.holdLasts());
        Standing standing = facts.session().standing();
        standing.raise(
                directive.rung(), directive.at().plus(policy.stepUpStands()).toEpochMilli());
        standing.held(until.toEpochMilli());
        Hold hold = new Hold(Subject.session(facts.session().ref().session()), directive.rung(), until);
        return new Outcome(false, false, false, List.of(), List.of(hold), List.of(), List.of(), List.of());
    }

    private static boolean tree(Facts facts, Directive directive) {
        boolean holds = directive.kind() == Directive.Kind.CONFIRMED || directive.kind() == Directive.Kind.EXTENDED;
        facts.tree().contained(holds, directive.epoch());
        return answer(
                facts.session().standing(),
                directive,
                facts.session().standing().epoch());
    }

    private static boolean answer(Standing standing, Directive directive, long epoch) {
        return switch (directive.kind()) {
            case CONFIRMED -> standing.confirm(epoch);
            case DECLINED -> standing.decline(epoch);
            case RELEASED -> standing.release(epoch);
            case EXTENDED -> true;
        };
    }

    private static Outcome lifted(Facts facts) {
        Subject subject = Subject.session(facts.session().ref().session());
        return new Outcome(false, false, false, List.of(), List.of(), List.of(subject), List.of(), List.of());
    }
}
