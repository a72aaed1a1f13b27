package io.cordon.detectors.detector;

import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.facts.ValueOrigin;
import io.cordon.detectors.print.ValueKind;
import java.util.ArrayList;
import java.util.List;

/**
 * How much speaks for a destination having been ordered by content rather than wanted by the user. Each vote is one sentence to an operator.
 *
 * @param destination the destination
 * @param origin where it was read
 * @param votes the votes
 * @param reasons the sentences
 */
record Suspicion(Destination destination, ValueOrigin origin, int votes, List<String> reasons) {

    static Suspicion of(
            Scene scene,
            Standpoint standpoint,
            ToolCallRequested call,
            Effect effect,
            Destination destination,
            long farShare) {
        ValueOrigin origin = standpoint.origin(destination);
        Count count = new Count();
        boolean free = origin.freeTextOnly();
        boolean far = origin.shareOfTask() < farShare;
        boolean users = standpoint.hasArgumentOfUser(call);
        if (free && far && origin.startsWithVerb()) {
            count.vote(2, "the text around it begins with an action verb and shares hardly a word with the task");
        }
        if (free && namedAnother(scene.tree(), destination.kind())) {
            count.vote(2, "the user named another destination of this kind");
        }
        if (far && !users && effect.isSevere()) {
            count.vote(free ? 2 : 1, "the text around it is far from the task and no argument comes from the user");
        }
        if (origin.hops() >= 2 && !users && effect.isSevere()) {
            count.vote(1, "it is two results away from anything the user named");
        }
        if (free && standpoint.carriesSensitive(call)) {
            count.vote(1, "something sensitive goes with it");
        }
        if (free && effect.askedBy(origin.verbs()) && !origin.endorsed()) {
            count.vote(origin.startsWithVerb() && effect.isSevere() ? 2 : 1, "the text around it asks for just this");
        }
        return new Suspicion(destination, origin, count.votes, List.copyOf(count.reasons));
    }

    /** A mail address also counts as a host, so a host only tells something where no address was named. */
    private static boolean namedAnother(TreeFacts tree, Destination.Kind kind) {
        return switch (kind) {
            case EMAIL -> tree.userNamed(ValueKind.EMAIL);
            case URL, HOST ->
                tree.userNamed(ValueKind.URL) || tree.userNamed(ValueKind.HOST) && !tree.userNamed(ValueKind.EMAIL);
            case ACCOUNT -> tree.userNamed(ValueKind.IBAN);
            case PHONE -> tree.userNamed(ValueKind.PHONE);
            case PATH, PRINCIPAL, OTHER -> false;
        };
    }

    private static final class Count {
        private int votes;
        private final List<String> reasons = new ArrayList<>();

        void vote(int weight, String reason) {
            votes += weight;
            reasons.add(reason);
        }
    }
}
