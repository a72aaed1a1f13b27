package io.cordon.connectors.ssf;

import io.cordon.connectors.api.StepOutcome;
import java.util.Comparator;
import java.util.List;

/** One outcome of a step from those of its streams. */
final class Outcomes {
    private Outcomes() {}

    /** The one that asks most of the actuator: what can be tried again comes first, what is done last. */
    static StepOutcome together(List<StepOutcome> ofStreams) {
        return ofStreams.stream()
                .min(Comparator.comparingInt(Outcomes::rank))
                .orElseGet(() -> new StepOutcome.Unsupported(
                        "no receiver has a stream that carries this event of this subject and tenant"));
    }

    private static int rank(StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.Retryable again -> 0;
            case StepOutcome.CutOff cutOff -> 1;
            case StepOutcome.Refused refused -> 2;
            case StepOutcome.Unsupported unsupported -> 3;
            case StepOutcome.Done done -> 4;
            case StepOutcome.AlreadyDone already -> 5;
        };
    }

    /** The same, saying which receiver it is about; evidence names its receiver already. */
    static StepOutcome of(String receiver, StepOutcome outcome) {
        var who = "receiver " + receiver + ": ";
        return switch (outcome) {
            case StepOutcome.Retryable again -> new StepOutcome.Retryable(who + again.reason(), again.retryAfter());
            case StepOutcome.CutOff cutOff -> new StepOutcome.CutOff(who + cutOff.reason());
            case StepOutcome.Refused refused -> new StepOutcome.Refused(who + refused.reason());
            case StepOutcome.Unsupported unsupported -> new StepOutcome.Unsupported(who + unsupported.reason());
            case StepOutcome.Done done -> done;
            case StepOutcome.AlreadyDone already -> already;
        };
    }
}
