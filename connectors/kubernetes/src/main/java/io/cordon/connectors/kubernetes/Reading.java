package io.cordon.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.Trouble;

/** What an answer of the API server means. */
final class Reading {
    private Reading() {}

    static boolean status(HttpAnswer answer, int status) {
        return answer instanceof HttpAnswer.Response response && response.status() == status;
    }

    static boolean accepted(HttpAnswer answer) {
        return answer instanceof HttpAnswer.Response response && response.accepted();
    }

    /** 404 in the API server's own words; that of a proxy or of a path that it does not serve says nothing about an object. */
    static boolean notFound(HttpAnswer answer) {
        return status(answer, 404)
                && body(answer).path("reason").asText().equals("NotFound")
                && !body(answer).path("details").path("name").isMissingNode();
    }

    static JsonNode body(HttpAnswer answer) {
        return ((HttpAnswer.Response) answer).body();
    }

    /** Outcome of a write: 404 is done, 409 is to be read anew. */
    static StepOutcome written(HttpAnswer answer, String what) {
        if (accepted(answer)) {
            return new StepOutcome.Done(Evidence.acceptance(what));
        }
        if (notFound(answer)) {
            return new StepOutcome.AlreadyDone(Evidence.statement(what + ": it is not there"));
        }
        return failed(answer, what);
    }

    /** Outcome of a call that did not do as asked. */
    static StepOutcome failed(HttpAnswer answer, String what) {
        if (status(answer, 410)) {
            return new StepOutcome.Retryable(what + " answered 410: the list changed too much to go on with it");
        }
        if (status(answer, 409)) {
            return new StepOutcome.Retryable(what + " answered 409: somebody else changed it");
        }
        return Trouble.ofStep(answer, what)
                .orElseGet(() -> new StepOutcome.Refused(what + " answered "
                        + (answer instanceof HttpAnswer.Response response ? response.status() : "nothing")));
    }

    static ProbeOutcome undecided(HttpAnswer answer, String what) {
        return Trouble.ofProbe(answer, what)
                .orElseGet(() -> new ProbeOutcome.Undecided(what + " answered without a verdict"));
    }
}
