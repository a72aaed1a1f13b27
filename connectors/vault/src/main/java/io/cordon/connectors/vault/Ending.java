package io.cordon.connectors.vault;

import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.Trouble;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What became of a request to end something. Only 204 counts as accepted: to an unknown accessor one version answers 400, another 200 with a
 * warning, a third 500. So everything else is looked up.
 */
final class Ending {
    private Ending() {}

    static StepOutcome of(HttpAnswer answer, String what, Supplier<Sight> lookup) {
        if (answer instanceof HttpAnswer.Response response && response.status() == 204) {
            return new StepOutcome.Done(Evidence.acceptance(what + " ended, 204"));
        }
        if (silentOrBusy(answer)) {
            return trouble(answer, what).orElseThrow();
        }
        return switch (lookup.get()) {
            case Sight.Gone gone -> new StepOutcome.AlreadyDone(Evidence.statement(what + " is not known to Vault"));
            case Sight.There there -> trouble(answer, what).orElseGet(() -> refused(answer, what));
            case Sight.Unclear unclear ->
                trouble(answer, what)
                        .or(() -> trouble(unclear.answer(), "lookup of " + what))
                        .orElseGet(() -> refused(answer, what));
        };
    }

    /** Silence, overload, or a refusal of the actuator's own token. */
    static Optional<StepOutcome> trouble(HttpAnswer answer, String what) {
        // 412: a standby that has not caught up yet.
        return answer instanceof HttpAnswer.Response response && response.status() == 412
                ? Optional.of(new StepOutcome.Retryable(what + " answered 412", response.retryAfter()))
                : Trouble.ofStep(answer, what);
    }

    static StepOutcome refused(HttpAnswer answer, String what) {
        var status = answer instanceof HttpAnswer.Response response ? " answered " + response.status() : " failed";
        return new StepOutcome.Refused(what + status);
    }

    private static boolean silentOrBusy(HttpAnswer answer) {
        return !(answer instanceof HttpAnswer.Response response)
                || response.status() == 429
                || response.status() == 503;
    }
}
