package io.cordon.connectors.okta;

import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import java.util.Optional;
import java.util.function.Function;

/** What Okta's answers say, be they about a user or about an app. */
final class Answers {
    private static final String STATUS = "[A-Z_]{1,40}";

    private Answers() {}

    /** The status of what was looked up; empty if the answer holds none. */
    static Optional<String> status(HttpAnswer answer) {
        return answer instanceof HttpAnswer.Response response && response.accepted()
                ? Optional.of(response.body().path("status").asText("")).filter(text -> text.matches(STATUS))
                : Optional.empty();
    }

    /** Whether there is no such thing. */
    static boolean absent(HttpAnswer answer) {
        return answer instanceof HttpAnswer.Response response && response.status() == 404;
    }

    /** What to do about a user or an app that was looked up, by its status; nothing about one that is not there. */
    static StepOutcome byStatus(HttpAnswer answer, String what, Function<String, StepOutcome> action) {
        return absent(answer)
                ? new StepOutcome.AlreadyDone(Evidence.catalogue("Okta has no such " + what))
                : status(answer).map(action).orElseGet(() -> Limits.ofStep(answer, "looking the " + what + " up"));
    }

    /** Done if the answer is the one that the documentation names. */
    static StepOutcome accepted(HttpAnswer answer, int expected, String what) {
        return answer instanceof HttpAnswer.Response response && response.status() == expected
                ? new StepOutcome.Done(Evidence.acceptance(what + " accepted, " + expected))
                : Limits.ofStep(answer, what);
    }
}
