package io.cordon.connectors.github;

import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * GitHub's own reading of trouble. It answers 403 both to whoever may not and to whoever asks too often: taken for the former, a busy minute would
 * look as if the connector had lost its access for good.
 */
final class Limits {
    /** What GitHub asks for where a limit without a time was met. */
    private static final Duration UNNAMED = Duration.ofMinutes(1);

    private Limits() {}

    /** The outcome of a step that met trouble; empty if the answer is for the caller to read. */
    static Optional<StepOutcome> ofStep(HttpAnswer answer, String what, Instant now) {
        return busy(answer, now)
                .<StepOutcome>map(
                        wait -> new StepOutcome.Retryable(what + " met a rate limit of GitHub", Optional.of(wait)))
                .or(() -> Trouble.ofStep(answer, what));
    }

    /** The outcome of a probe that met trouble. */
    static Optional<ProbeOutcome> ofProbe(HttpAnswer answer, String what, Instant now) {
        return busy(answer, now)
                .<ProbeOutcome>map(wait -> new ProbeOutcome.Undecided(what + " met a rate limit of GitHub"))
                .or(() -> Trouble.ofProbe(answer, what));
    }

    /** How long to wait, if the answer is a limit: primary (reset header), secondary (Retry-After, or a text alone). */
    static Optional<Duration> busy(HttpAnswer answer, Instant now) {
        if (!(answer instanceof HttpAnswer.Response response)
                || (response.status() != 403 && response.status() != 429)) {
            return Optional.empty();
        }
        return response.retryAfter()
                .or(() -> untilReset(response, now))
                .or(() -> saysSo(response) ? Optional.of(UNNAMED) : Optional.empty());
    }

    private static Optional<Duration> untilReset(HttpAnswer.Response response, Instant now) {
        boolean used =
                response.header("x-ratelimit-remaining").filter("0"::equals).isPresent();
        return response.header("x-ratelimit-reset")
                .filter(reset -> used && reset.matches("[0-9]{1,12}"))
                .map(reset -> Duration.between(now, Instant.ofEpochSecond(Long.parseLong(reset))))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static boolean saysSo(HttpAnswer.Response response) {
        return response.status() == 429
                || response.body().path("message").asText("").contains("rate limit");
    }
}
