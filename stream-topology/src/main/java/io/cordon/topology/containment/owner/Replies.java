package io.cordon.topology.containment.owner;

import java.time.Instant;
import java.util.Optional;

/** The answer that each request gets, read from what became of it: no way through the owner leaves an operator without one. */
final class Replies {

    private Replies() {}

    static Ruling replied(Ruling ruling, Request request, String confirmedBy, Instant now) {
        boolean told = ruling.effects().stream()
                .anyMatch(effect -> effect instanceof Effect.Reply reply
                        && reply.answer().to().requestId().equals(request.requestId()));
        return told
                ? ruling
                : ruling.and(new Effect.Reply(answer(ruling, request, now).confirmed(confirmedBy)));
    }

    private static Answer answer(Ruling ruling, Request request, Instant now) {
        Answer bare = ruling.effects().stream()
                .flatMap(effect -> not(effect, request, now).stream())
                .findFirst()
                .orElseGet(() -> Answer.to(request, Answer.Kind.FOLLOWED, "", "", now));
        return ruling.containment().map(known -> told(bare, known)).orElse(bare);
    }

    private static Answer told(Answer bare, Containment known) {
        Answer about = bare.about(known);
        boolean begun = bare.kind() == Answer.Kind.FOLLOWED && bare.to().kind() == RequestKind.QUARANTINE;
        return begun ? known.notes().impact().map(about::hitting).orElse(about) : about;
    }

    private static Optional<Answer> not(Effect effect, Request request, Instant now) {
        if (effect instanceof Effect.Refuse no) {
            String sentence = no.reason().sentence();
            return Optional.of(
                    Answer.to(request, Answer.Kind.REFUSED, no.reason().label(), sentence, now));
        }
        return effect instanceof Effect.Absorb none
                ? Optional.of(
                        Answer.to(request, Answer.Kind.UNCHANGED, none.reason().label(), "", now))
                : Optional.empty();
    }
}
