package io.cordon.connectors.okta;

import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.Trouble;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Okta's own reading of trouble: a 429 names the second of its reset, by Okta's clock. */
final class Limits {
    private Limits() {}

    /** The outcome of a step; refused where neither trouble nor success was told. */
    static StepOutcome ofStep(HttpAnswer answer, String what) {
        Optional<Duration> wait = answer instanceof HttpAnswer.Response response && response.status() == 429
                ? response.retryAfter().or(() -> untilReset(response))
                : Optional.empty();
        return wait.<StepOutcome>map(time -> new StepOutcome.Retryable(what + " met a rate limit", Optional.of(time)))
                .or(() -> Trouble.ofStep(answer, what))
                .orElseGet(
                        () -> new StepOutcome.Refused(what + " answered " + ((HttpAnswer.Response) answer).status()));
    }

    /** Reset less the date of the same answer: our own clock may be minutes off. */
    static Optional<Duration> untilReset(HttpAnswer.Response response) {
        try {
            return response.header("x-rate-limit-reset")
                    .filter(reset -> reset.matches("[0-9]{1,12}"))
                    .flatMap(reset -> response.header("date")
                            .map(date -> Duration.between(
                                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant(),
                                    Instant.ofEpochSecond(Long.parseLong(reset)))))
                    .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty(); // unreadable: the caller's own back-off holds
        }
    }
}
