package io.cordon.connectors.oauth2;

import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepOutcome;

/** What an answer of a revocation endpoint means (RFC 7009, section 2.2). */
final class Revocation {
    private Revocation() {}

    static StepOutcome outcome(Answer answer) {
        return switch (answer) {
            case Answer.Silence silence -> new StepOutcome.Retryable(silence.reason());
            case Answer.Response response -> outcome(response);
        };
    }

    private static StepOutcome outcome(Answer.Response response) {
        int status = response.status();
        if (response.accepted()) {
            // Also for tokens that it does not know: so this says nothing about access, the probe does.
            return new StepOutcome.Done(Evidence.acceptance("revocation accepted, " + status));
        }
        if (status == 429 || status == 408 || status >= 500) {
            // 503: the token is still valid.
            return new StepOutcome.Retryable("revocation answered " + response.line(), response.retryAfter());
        }
        if (response.refusesUs()) {
            return new StepOutcome.CutOff(
                    "the authorization server refuses the actuator's own client, " + response.line());
        }
        if (response.error().filter("unsupported_token_type"::equals).isPresent()) {
            return new StepOutcome.Unsupported("the authorization server does not revoke tokens of this type");
        }
        // 404 is not "already done" here: a revocation endpoint answers 200 for unknown tokens, so the address is
        // wrong.
        return new StepOutcome.Refused("revocation answered " + response.line());
    }
}
