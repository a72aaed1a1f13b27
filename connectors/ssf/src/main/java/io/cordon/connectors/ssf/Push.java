package io.cordon.connectors.ssf;

import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpTarget;
import io.cordon.connectors.http.Trouble;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Posts a token to a receiver (RFC 8935).
 *
 * <p><b>Failure semantics:</b> as {@link HttpTarget}. A token whose answer was lost is posted again; the receiver knows its id.
 */
final class Push {
    private static final Set<String> ERRORS = Set.of(
            "invalid_request",
            "invalid_key",
            "invalid_issuer",
            "invalid_audience",
            "authentication_failed",
            "access_denied",
            "invalid_state");

    private Push() {}

    static StepOutcome post(HttpTarget target, URI endpoint, Optional<SecretRef> authorization, String token) {
        var call = HttpCall.post(endpoint).body("application/secevent+jwt", token);
        if (authorization.isPresent()) {
            try (SecretValue value = authorization.get().read()) {
                call = call.header("Authorization", value.reveal());
            }
        }
        return meaning(target.call(call));
    }

    static StepOutcome meaning(HttpAnswer answer) {
        return Trouble.ofStep(answer, "the push").orElseGet(() -> meaning((HttpAnswer.Response) answer));
    }

    private static StepOutcome meaning(HttpAnswer.Response response) {
        if (response.accepted()) {
            return new StepOutcome.Done(Evidence.acceptance("the receiver answered " + response.status()));
        }
        var error = error(response.body().path("err").asText(""));
        var said = "the receiver answered " + response.status() + " " + error;
        return switch (error) {
            // It may know our keys of an hour ago only.
            case "invalid_key" -> new StepOutcome.Retryable(said);
            case "authentication_failed", "access_denied" -> new StepOutcome.CutOff(said);
            default -> new StepOutcome.Refused(said);
        };
    }

    /** The code if it is a registered one. The description is left out: it is somebody else's text. */
    static String error(String code) {
        return ERRORS.contains(code) ? code : "unregistered error";
    }
}
