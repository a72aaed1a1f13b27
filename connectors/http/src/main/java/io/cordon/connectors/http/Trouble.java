package io.cordon.connectors.http;

import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.StepOutcome;
import java.util.Optional;

/**
 * What answers mean that have the same meaning at nearly every target: silence, overload, and a refusal of the connector itself. Everything else
 * is for the connector to read. A target that differs (GitHub's 403 for too many requests) reads its own cases first.
 */
public final class Trouble {
    private Trouble() {}

    /**
     * The outcome of a step whose call met trouble; empty if the answer is for the connector to read.
     *
     * @param what the request in words, such as {@code revocation}
     */
    public static Optional<StepOutcome> ofStep(HttpAnswer answer, String what) {
        return switch (answer) {
            case HttpAnswer.Silence silence ->
                Optional.of(new StepOutcome.Retryable(what + " was not answered: " + silence.reason()));
            case HttpAnswer.Response response -> ofStep(response, what + " answered " + response.status());
        };
    }

    private static Optional<StepOutcome> ofStep(HttpAnswer.Response response, String said) {
        if (busy(response.status())) {
            return Optional.of(new StepOutcome.Retryable(said, response.retryAfter()));
        }
        return cutOff(response.status())
                ? Optional.of(new StepOutcome.CutOff(said + ": the connector's own access is refused"))
                : Optional.empty();
    }

    /** The outcome of a probe whose question met trouble: nothing is known, least of all that access has ended. */
    public static Optional<ProbeOutcome> ofProbe(HttpAnswer answer, String what) {
        return ofStep(answer, what).map(outcome -> new ProbeOutcome.Undecided(reason(outcome)));
    }

    /** A permission whose question met trouble: refused it is missing, unanswered it is unclear. Empty if the answer is for the connector to read. */
    public static Optional<Permission> ofPermission(HttpAnswer answer, String name, String remedy) {
        return ofStep(answer, "the question")
                .map(outcome -> outcome instanceof StepOutcome.CutOff
                        ? new Permission.Missing(name, remedy)
                        : new Permission.Unclear(name, reason(outcome)));
    }

    private static String reason(StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.Retryable again -> again.reason();
            case StepOutcome.CutOff cutOff -> cutOff.reason();
            case StepOutcome other -> throw new IllegalStateException("no trouble: " + other);
        };
    }

    private static boolean busy(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    private static boolean cutOff(int status) {
        return status == 401 || status == 403;
    }
}
