package io.cordon.topology.containment.owner;

import java.time.Instant;
import java.util.List;

/** One thing that leaves the owner. */
public sealed interface Effect {

    /** The containment as people read it. */
    record Publish(Containment containment) implements Effect {}

    /** Nothing is known of the subject any more. */
    record Forget(Subject subject) implements Effect {}

    /** A command to the actuator. */
    record Issue(Containment containment, Order order) implements Effect {}

    /** Gates deny until they are told otherwise. */
    record Shut(Subject subject, long epoch, Rung rung, Instant at) implements Effect {}

    /** Gates no longer deny because of a containment. */
    record Open(Subject subject) implements Effect {}

    /** An operator is told where the request stands. */
    record Reply(Answer answer) implements Effect {}

    /** A request is kept until a second operator confirms it. */
    record Await(Waiting waiting) implements Effect {}

    /** A request waits no longer. */
    record Settle(Request request) implements Effect {}

    /** An analyst judged the work of detectors. */
    record Judge(Judgement judgement, List<String> detectors) implements Effect {}

    /** A drill ended. */
    record Drilled(boolean proven) implements Effect {}

    /** Gates let exactly these arguments pass once. */
    record Approve(Subject subject, ArgumentBinding binding, Instant at, Instant until) implements Effect {}

    /** Approvals that were not used end: that for these arguments, or all of them. */
    record Disapprove(Subject subject, ArgumentBinding binding) implements Effect {}

    /** An answer to whoever holds the subject. */
    record Tell(Directive directive) implements Effect {}

    /** A person has to look. */
    record Raise(Alert alert) implements Effect {}

    /** An operator's request is not followed. */
    record Refuse(Request request, RefuseReason reason) implements Effect {}

    /** The input changed nothing. */
    record Absorb(AbsorbReason reason) implements Effect {}
}
