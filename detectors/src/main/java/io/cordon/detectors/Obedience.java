package io.cordon.detectors;

import io.cordon.detectors.facts.Standing;
import io.cordon.detectors.response.Directive;
import io.cordon.detectors.response.Subject;
import java.util.List;

/** What the containment owner's answer changes. Nothing here can raise a risk or an intent: that is what ends the cycle between the two. */
final class Obedience {

    private Obedience() {}

    static Outcome to(Facts facts, Directive directive) {
        boolean lifts = directive.kind() == Directive.Kind.DECLINED || directive.kind() == Directive.Kind.RELEASED;
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
        return heard && lifts ? lifted(facts) : Outcome.NOTHING;
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
