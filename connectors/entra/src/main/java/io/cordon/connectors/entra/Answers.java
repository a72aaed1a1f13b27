package io.cordon.connectors.entra;

import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.Trouble;

/** What Graph's answers to a change mean: the documented status is acceptance, 404 is "gone already". */
final class Answers {
    private static final int NOT_FOUND = 404;

    private Answers() {}

    static StepOutcome ofChange(HttpAnswer answer, int expected, String what) {
        if (answer instanceof HttpAnswer.Response response && response.status() == expected) {
            return new StepOutcome.Done(Evidence.acceptance(what + " accepted, " + expected));
        }
        return absent(answer)
                ? new StepOutcome.AlreadyDone(Evidence.catalogue(what + ": it is gone"))
                : unclear(answer, what);
    }

    /** Trouble, or refused with the status. */
    static StepOutcome unclear(HttpAnswer answer, String what) {
        return Trouble.ofStep(answer, what)
                .orElseGet(
                        () -> new StepOutcome.Refused(what + " answered " + ((HttpAnswer.Response) answer).status()));
    }

    static boolean absent(HttpAnswer answer) {
        return answer instanceof HttpAnswer.Response response && response.status() == NOT_FOUND;
    }
}
