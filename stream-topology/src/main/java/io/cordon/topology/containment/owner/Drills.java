package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a tenant's kill-path drills.
 *
 * @param since when counting began
 * @param provenAt when a canary session was last proven to be contained
 * @param running the drill that an operator announced and that is not proven yet
 * @param lateTold a person was told that a drill is overdue
 */
public record Drills(Instant since, Optional<Instant> provenAt, Optional<Running> running, boolean lateTold) {

    /**
     * An announced drill.
     *
     * @param announcement the request
     * @param subject the canary session or its tree
     * @param due when it has to be proven
     */
    public record Running(Request announcement, Subject subject, Instant due) {
        public Running {
            requireNonNull(announcement, "announcement");
            requireNonNull(subject, "subject");
            requireNonNull(due, "due");
        }
    }

    public Drills {
        requireNonNull(since, "since");
        requireNonNull(provenAt, "provenAt");
        requireNonNull(running, "running");
    }

    static Drills since(Instant now) {
        return new Drills(now, Optional.empty(), Optional.empty(), false);
    }

    Drills begun(Running drill) {
        return new Drills(since, provenAt, Optional.of(drill), lateTold);
    }

    Drills proven(Instant at, boolean theRunningOne) {
        return new Drills(since, Optional.of(at), theRunningOne ? Optional.empty() : running, false);
    }

    Drills failed() {
        return new Drills(since, provenAt, Optional.empty(), lateTold);
    }

    Drills toldLate() {
        return new Drills(since, provenAt, running, true);
    }

    /**
     * Whether a containment of the subject is the announced one: of the canary, of the tree that was announced and that it belongs to, or of the
     * canary's own tree. A tree that it is only a branch of is somebody else's, and no drill.
     */
    boolean announced(Subject subject) {
        return running.map(Running::subject)
                .filter(canary -> canary.names(subject)
                        || subject.coveringTree().filter(canary::names).isPresent()
                        || Subject.tree(canary.tenant(), canary.ref()).names(subject))
                .isPresent();
    }

    Optional<Instant> lateAt(DrillPlan plan) {
        return lateTold
                ? Optional.empty()
                : plan.every().map(every -> provenAt.orElse(since).plus(every).plus(plan.deadline()));
    }

    /** When the owner has to look at it again. */
    public Optional<Instant> nextDue(DrillPlan plan) {
        return Stream.of(running.map(Running::due), lateAt(plan))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
