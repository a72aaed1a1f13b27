package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a subject stands.
 *
 * <pre>
 *   (nothing) -> Held | Containing | Declined
 *   Held -> Containing | Declined | Released
 *   Containing -> Contained | ContainedExcept | Releasing | Containing (stronger rung)
 *   Contained -> ContainedExcept (regressed) | Containing (stronger rung) | Releasing
 *   ContainedExcept -> Contained | Containing (stronger rung) | Releasing
 *   Releasing -> Released | ReleaseIncomplete | Containing (an operator)
 *   ReleaseIncomplete -> Released | Releasing (again) | Containing (an operator)
 *   Declined -> Containing | Held | Declined (another reason) | Released
 *   Released -> Containing | Held | Declined, in the next epoch
 * </pre>
 *
 * <p>Each move is a method of the state that allows it; a contained state needs a {@link Verdict}, and with it the actuator's plan.
 */
public sealed interface SubjectState {

    /** Its name in published records. */
    default String label() {
        return switch (this) {
            case Held s -> "HELD";
            case Containing s -> "CONTAINING";
            case Contained s -> "CONTAINED";
            case ContainedExcept s -> "CONTAINED_EXCEPT";
            case Releasing s -> "RELEASING";
            case Released s -> "RELEASED";
            case ReleaseIncomplete s -> "RELEASE_INCOMPLETE";
            case Declined s -> "DECLINED";
        };
    }

    /** A hold of the detection application stands; no command was given. */
    record Held(Rung rung, Optional<Instant> until) implements SubjectState {
        public Held {
            requireNonNull(rung, "rung");
            requireNonNull(until, "until");
        }

        Containing containing(Order order) {
            return new Containing(order, Progress.none());
        }

        Declined declined(Rung wanted, DeclineReason reason) {
            return new Declined(wanted, reason);
        }

        Released released() {
            return new Released();
        }

        /** An extension never shortens. */
        Held extended(Instant end) {
            return until.filter(current -> !current.isBefore(end)).isPresent()
                    ? this
                    : new Held(rung, Optional.of(end));
        }
    }

    /** A state with a command for the actuator in force. */
    sealed interface Commanded extends SubjectState {
        Order order();

        Progress progress();

        /** The same state with a newer order: issued again, begun or refused. */
        Commanded with(Order order);
    }

    /** A commanded state that contains; gates deny in all of them. */
    sealed interface Active extends Commanded {
        @Override
        Active with(Order order);

        default Containing raised(Order stronger) {
            return new Containing(stronger, progress().underNewCommand());
        }

        default Releasing releasing(Order release) {
            return new Releasing(release, progress(), Progress.none());
        }
    }

    /** The command is out; access is not known to have ended. */
    record Containing(Order order, Progress progress) implements Active {
        public Containing {
            requireNonNull(order, "order");
            requireNonNull(progress, "progress");
        }

        Containing learnt(Progress newer) {
            return new Containing(order, newer);
        }

        Contained contained(Verdict.Proven proven) {
            return new Contained(order, proven.progress());
        }

        ContainedExcept containedExcept(Verdict.Except rest) {
            return new ContainedExcept(order, rest.progress());
        }

        @Override
        public Containing with(Order newer) {
            return new Containing(newer, progress);
        }
    }

    /** Access has ended at every point. */
    record Contained(Order order, Progress progress) implements Active {
        public Contained {
            requireNonNull(order, "order");
            requireNonNull(progress, "progress");
        }

        Contained learnt(Verdict.Proven proven) {
            return new Contained(order, proven.progress());
        }

        /** A point regressed, or a late one was found. */
        ContainedExcept containedExcept(Progress newer) {
            return new ContainedExcept(order, newer);
        }

        @Override
        public Contained with(Order newer) {
            return new Contained(newer, progress);
        }
    }

    /** The actuator is done, and some points are open or cannot be proven. */
    record ContainedExcept(Order order, Progress progress) implements Active {
        public ContainedExcept {
            requireNonNull(order, "order");
            requireNonNull(progress, "progress");
        }

        ContainedExcept learnt(Progress newer) {
            return new ContainedExcept(order, newer);
        }

        Contained contained(Verdict.Proven proven) {
            return new Contained(order, proven.progress());
        }

        @Override
        public ContainedExcept with(Order newer) {
            return new ContainedExcept(newer, progress);
        }
    }

    /** The release command is out; gates still deny. {@code contained} is what is being released, {@code progress} how far that is. */
    record Releasing(Order order, Progress contained, Progress progress) implements Commanded {
        public Releasing {
            requireNonNull(order, "order");
            requireNonNull(contained, "contained");
            requireNonNull(progress, "progress");
        }

        Releasing learnt(Progress newer) {
            return new Releasing(order, contained, newer);
        }

        Released released() {
            return new Released(progress);
        }

        ReleaseIncomplete releaseIncomplete() {
            return new ReleaseIncomplete(order, contained, progress);
        }

        Containing containing(Order again) {
            return new Containing(again, contained.underNewCommand());
        }

        @Override
        public Releasing with(Order newer) {
            return new Releasing(newer, contained, progress);
        }
    }

    /** The release failed somewhere or took too long. Gates still deny: what is unsure stays shut. */
    record ReleaseIncomplete(Order order, Progress contained, Progress progress) implements Commanded {
        public ReleaseIncomplete {
            requireNonNull(order, "order");
            requireNonNull(contained, "contained");
            requireNonNull(progress, "progress");
        }

        ReleaseIncomplete learnt(Progress newer) {
            return new ReleaseIncomplete(order, contained, newer);
        }

        Released released() {
            return new Released(progress);
        }

        Releasing releasing(Order again) {
            return new Releasing(again, contained, Progress.none());
        }

        Containing containing(Order again) {
            return new Containing(again, contained.underNewCommand());
        }

        @Override
        public ReleaseIncomplete with(Order newer) {
            return new ReleaseIncomplete(newer, contained, progress);
        }
    }

    /** Gates are open again; the next containment is a new one. {@code reset} is what the release did at the points. */
    record Released(Progress reset) implements SubjectState {
        public Released {
            requireNonNull(reset, "reset");
        }

        public Released() {
            this(Progress.none());
        }

        Held held(Rung rung) {
            return new Held(rung, Optional.empty());
        }

        Containing containing(Order order) {
            return new Containing(order, Progress.none());
        }

        Declined declined(Rung wanted, DeclineReason reason) {
            return new Declined(wanted, reason);
        }
    }

    /** The engine may not contain it; people may. */
    record Declined(Rung wanted, DeclineReason reason) implements SubjectState {
        public Declined {
            requireNonNull(wanted, "wanted");
            requireNonNull(reason, "reason");
        }

        Containing containing(Order order) {
            return new Containing(order, Progress.none());
        }

        Held held(Rung rung) {
            return new Held(rung, Optional.empty());
        }

        Declined declined(Rung stronger, DeclineReason other) {
            return new Declined(stronger, other);
        }

        Released released() {
            return new Released();
        }
    }
}
