package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one operator may not do alone.
 *
 * @param otherKey the confirmation has to be signed with another key; else it only makes whoever asked look twice
 * @param sessionsAbove a quarantine that affects more live sessions than this needs two
 * @param within how long a request waits
 */
public record TwoPersonRule(boolean otherKey, int sessionsAbove, Duration within) {

    public TwoPersonRule {
        requireNonNull(within, "within");
    }

    public static TwoPersonRule defaults() {
        return new TwoPersonRule(true, 20, Duration.ofMinutes(30));
    }

    /** Why a request needs a second operator; empty if it does not. */
    Optional<TwoPersonReason> needs(View view, Request request, List<ProtectedSubject> guarded) {
        return switch (request.kind()) {
            case RESUME -> Optional.of(TwoPersonReason.RESUME);
            case QUARANTINE -> wide(request).or(() -> many(view));
            case RELEASE -> wide(request).or(() -> guarded(view, guarded));
            case EXTEND, APPROVE, DENY, STOP_ALL, DRILL, VERDICT, CONFIRM, WITHDRAW -> Optional.empty();
        };
    }

    private static Optional<TwoPersonReason> wide(Request request) {
        return request.subject()
                .filter(subject -> subject.kind() == SubjectKind.AGENT)
                .map(agent -> TwoPersonReason.AGENT_WIDE);
    }

    private Optional<TwoPersonReason> many(View view) {
        return view.impact().sessions() > sessionsAbove ? Optional.of(TwoPersonReason.MANY_SESSIONS) : Optional.empty();
    }

    /** A hold of a protected subject is no containment; whoever looked may let it go. */
    private static Optional<TwoPersonReason> guarded(View view, List<ProtectedSubject> guarded) {
        return view.containment()
                .filter(Containment::shut)
                .filter(known -> guarded.stream().anyMatch(p -> p.fits(known.subject(), known.dossier())))
                .map(known -> TwoPersonReason.PROTECTED_RELEASE);
    }
}
