package io.cordon.connectors.webhook;

import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.Trouble;

/** What a receiver's answers mean. */
final class Meaning {
    private Meaning() {}

    static StepOutcome ofStep(HttpAnswer answer) {
        return Trouble.ofStep(answer, "the receiver").orElseGet(() -> accepted((HttpAnswer.Response) answer));
    }

    private static StepOutcome accepted(HttpAnswer.Response response) {
        var said = "the receiver answered " + response.status();
        if (!response.accepted()) {
            return new StepOutcome.Refused(said);
        }
        return response.body().path("repeat").asBoolean(false)
                ? new StepOutcome.AlreadyDone(Evidence.acceptance(said + " and has seen this delivery before"))
                : new StepOutcome.Done(Evidence.acceptance(said));
    }

    static ProbeOutcome ofProbe(HttpAnswer answer) {
        return Trouble.ofProbe(answer, "the probe").orElseGet(() -> access((HttpAnswer.Response) answer));
    }

    /** Anything but a clear word leaves it open: silence about access is not its end. */
    private static ProbeOutcome access(HttpAnswer.Response response) {
        if (response.status() != 200) {
            return new ProbeOutcome.Undecided("the probe answered " + response.status());
        }
        return switch (response.body().path("access").asText("")) {
            case "ended" -> new ProbeOutcome.AccessEnded(Evidence.statement("the receiver says that access has ended"));
            case "remains" ->
                new ProbeOutcome.AccessRemains(Evidence.statement("the receiver says that access remains"));
            case "unknown" -> new ProbeOutcome.Undecided("the receiver does not know");
            default -> new ProbeOutcome.Undecided("the probe answered without a verdict");
        };
    }
}
