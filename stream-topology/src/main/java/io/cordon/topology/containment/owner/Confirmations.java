package io.cordon.topology.containment.owner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Keeps what one operator may not do alone until a second one stands by it, somebody takes it back, or its time is over. */
final class Confirmations {

    private final OwnerPolicy policy;

    Confirmations(OwnerPolicy policy) {
        this.policy = policy;
    }

    /** Both operators' names. */
    static String both(Operator first, String second) {
        return second.isEmpty() ? first.label() : first.label() + ", confirmed by " + second;
    }

    Optional<TwoPersonReason> needed(View view, Request request) {
        return policy.twoPersons().needs(view, request, policy.protectedSubjects());
    }

    /** Nothing is done yet; the answer says what would be hit, so that the second operator knows what they confirm. */
    Ruling await(View view, Request request, TwoPersonReason why, Instant now) {
        Waiting waiting = new Waiting(request, why, now.plus(policy.twoPersons().within()));
        String detail = why.sentence() + "; " + view.impact().sentence();
        Answer answer = Answer.to(request, Answer.Kind.WAITING, why.label(), detail, now)
                .hitting(view.impact())
                .until(waiting.expiresAt());
        return Ruling.unchanged(
                view,
                new Effect.Await(waiting),
                new Effect.Reply(view.containment().map(answer::about).orElse(answer)),
                raised(AlertKind.CONFIRMATION_NEEDED, waiting, detail, now));
    }

    /** The view is that of the waiting request's subject: limits and states are those of now, not of when it was asked. */
    Ruling confirm(View view, Request request, BiFunction<Request, String, Ruling> follow, Instant now) {
        if (view.waiting().isEmpty()) {
            return Refusing.refuse(view, request, RefuseReason.NOTHING_WAITS, now);
        }
        Request asked = view.waiting().get().request();
        if (policy.twoPersons().otherKey() && asked.operator().sameKey(request.operator())) {
            return Refusing.refuse(view, request, RefuseReason.SAME_KEY, now);
        }
        return follow.apply(asked, request.operator().label())
                .and(new Effect.Settle(asked))
                .and(new Effect.Reply(Answer.to(request, Answer.Kind.FOLLOWED, "", "confirmed", now)));
    }

    Ruling withdraw(View view, Request request, Instant now) {
        if (view.waiting().isEmpty()) {
            return Refusing.refuse(view, request, RefuseReason.NOTHING_WAITS, now);
        }
        Request asked = view.waiting().get().request();
        String by = "withdrawn by " + request.operator().label() + ": " + request.reason();
        return Ruling.unchanged(
                view, new Effect.Settle(asked), new Effect.Reply(Answer.to(asked, Answer.Kind.WITHDRAWN, "", by, now)));
    }

    /** Nobody confirmed it in time. */
    static List<Effect> expired(Waiting waiting, Instant now) {
        String detail = waiting.why().sentence();
        return List.of(
                new Effect.Settle(waiting.request()),
                new Effect.Reply(Answer.to(
                        waiting.request(), Answer.Kind.EXPIRED, waiting.why().label(), detail, now)),
                raised(AlertKind.CONFIRMATION_EXPIRED, waiting, detail, now));
    }

    private static Effect raised(AlertKind kind, Waiting waiting, String detail, Instant now) {
        Request asked = waiting.request();
        Subject about = asked.subject().orElseGet(() -> Subject.agent(asked.tenant(), "-"));
        String told = asked.kind() + " " + asked.requestId() + " by "
                + asked.operator().label() + ": " + detail;
        return new Effect.Raise(new Alert(kind, about, 1, "request-" + asked.requestId(), told, now));
    }
}
