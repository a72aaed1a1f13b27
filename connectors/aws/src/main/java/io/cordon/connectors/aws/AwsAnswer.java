package io.cordon.connectors.aws;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What AWS answered, in JSON or XML. */
sealed interface AwsAnswer {

    /** It did as asked. */
    record Result(JsonNode body) implements AwsAnswer {
        /** Texts of all elements of this name, of an XML answer. */
        List<String> texts(String tag) {
            return Xml.texts(body.asText(), tag);
        }

        @Override
        public String toString() {
            return "Result"; // a policy or a description is nobody's business
        }
    }

    /**
     * It did not.
     *
     * @param code such as {@code AccessDenied}
     * @param explicitDeny the message says that a policy denies it, not only that none allows it
     */
    record Refusal(int status, String code, boolean explicitDeny, Optional<Duration> retryAfter) implements AwsAnswer {
        String line() {
            return status + (code.isEmpty() ? "" : " " + code);
        }

        boolean notFound() {
            return code.equals("NoSuchEntity") || code.equals("ResourceNotFoundException");
        }
    }

    /** No answer. */
    record Silence(String reason) implements AwsAnswer {}

    /* AWS throttles with 400 as well as with 503, and a role that was just written may be "being modified". */
    Set<String> BUSY = Set.of(
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestLimitExceeded",
            "TooManyRequestsException",
            "RequestThrottled",
            "ServiceUnavailable",
            "InternalFailure",
            "InternalServiceError",
            "ConcurrentModification",
            "EntityTemporarilyUnmodifiable");

    Set<String> OURSELVES = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "ExpiredToken",
            "ExpiredTokenException",
            "IncompleteSignature",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "MissingAuthenticationToken",
            "RequestExpired",
            "SignatureDoesNotMatch",
            "UnrecognizedClientException");

    static AwsAnswer of(HttpAnswer answer) {
        return switch (answer) {
            case HttpAnswer.Silence silence -> new Silence(silence.reason());
            case HttpAnswer.Response response -> of(response);
        };
    }

    private static AwsAnswer of(HttpAnswer.Response response) {
        if (response.accepted()) {
            return new Result(response.body());
        }
        JsonNode body = response.body();
        boolean xml = body.isTextual();
        var code = xml ? Xml.first(body.asText(), "Code") : body.path("__type").asText("");
        var message = xml
                ? Xml.first(body.asText(), "Message")
                : body.path("message").asText(body.path("Message").asText(""));
        var name = code.replaceFirst("^.*#", "");
        return new Refusal(
                response.status(),
                name.matches("[A-Za-z.]{1,60}") ? name : "",
                message.contains("explicit deny"),
                response.retryAfter());
    }

    /** What it means for a step of the actuator, unless the step reads it itself. */
    static StepOutcome trouble(AwsAnswer answer, String what) {
        return switch (answer) {
            case Silence silence -> new StepOutcome.Retryable(what + " was not answered: " + silence.reason());
            case Result result -> new StepOutcome.Refused(what + " was answered without what it should say");
            case Refusal no -> {
                if (BUSY.contains(no.code()) || no.status() == 429 || no.status() >= 500) {
                    yield new StepOutcome.Retryable(what + " answered " + no.line(), no.retryAfter());
                }
                yield OURSELVES.contains(no.code()) || no.status() == 401 || no.status() == 403
                        ? new StepOutcome.CutOff(what + " answered " + no.line() + " to the actuator itself")
                        : new StepOutcome.Refused(what + " answered " + no.line());
            }
        };
    }

    /** What it means for a probe: nothing is known. */
    static ProbeOutcome undecided(AwsAnswer answer, String what) {
        return new ProbeOutcome.Undecided(
                switch (answer) {
                    case Silence silence -> what + " was not answered: " + silence.reason();
                    case Result result -> what + " was answered without what it should say";
                    case Refusal no -> what + " answered " + no.line();
                });
    }
}
