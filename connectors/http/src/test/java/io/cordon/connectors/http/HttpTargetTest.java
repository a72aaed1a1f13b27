package io.cordon.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import io.cordon.connectors.testkit.Simulator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpTargetTest {
    @AutoClose
    private final HttpTarget target = new HttpTarget(HttpSettings.of(Duration.ofMillis(500)), Clock.systemUTC());

    /** A simulator of nothing in particular. */
    private static final class Echo extends Simulator {
        private Echo(Optional<Fault> fault) {
            super(0, fault);
            listen();
        }

        @Override
        protected Reply serve(Request request) {
            return switch (request.path()) {
                case "/redirect" -> new Reply(302, "", Map.of("Location", "/elsewhere"));
                case "/long" -> Reply.json(200, "\"" + "x".repeat(1 << 20) + "\"");
                case "/page" -> new Reply(200, "<html>", Map.of("Content-Type", "text/html"));
                default -> Reply.json(200, "{\"body\":\"" + request.body() + "\"}");
            };
        }
    }

    @Test
    void shouldReadTheJsonOfAnAnswer() {
        try (var echo = new Echo(Optional.empty())) {
            // When
            var answer = target.call(HttpCall.post(echo.uri("/x")).form(Map.of("token", "a b&c")));

            // Then
            assertThat(response(answer).body().path("body").asText()).isEqualTo("token=a+b%26c");
        }
    }

    @Test
    void shouldNotFollowARedirect() {
        try (var echo = new Echo(Optional.empty())) {
            // When
            var answer = target.call(HttpCall.get(echo.uri("/redirect")));

            // Then
            assertThat(response(answer).status()).isEqualTo(302);
            assertThat(echo.requests()).extracting(Simulator.Request::path).containsExactly("/redirect");
        }
    }

    @Test
    void shouldTakeATooLongBodyForNoAnswer() {
        try (var echo = new Echo(Optional.empty())) {
            assertThat(target.call(HttpCall.get(echo.uri("/long")))).isInstanceOf(HttpAnswer.Silence.class);
        }
    }

    @Test
    void shouldMissTheMembersOfABodyThatIsNotJson() {
        try (var echo = new Echo(Optional.empty())) {
            // When
            var answer = target.call(HttpCall.get(echo.uri("/page")));

            // Then
            assertThat(response(answer).body().path("error").isMissingNode()).isTrue();
            assertThat(response(answer).body().isTextual()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "SLOW", "UNTRUSTED"})
    void shouldSaySilenceWhenThereIsNoAnswer(Fault fault) {
        try (var echo = new Echo(Optional.of(fault))) {
            // When
            var answer = target.call(HttpCall.get(echo.uri("/x")));

            // Then
            assertThat(answer).isInstanceOf(HttpAnswer.Silence.class);
            assertThat(Trouble.ofStep(answer, "it")).get().isInstanceOf(StepOutcome.Retryable.class);
            assertThat(Trouble.ofProbe(answer, "it")).get().isInstanceOf(ProbeOutcome.Undecided.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY_REQUESTS", "UNAVAILABLE"})
    void shouldPassOnTheWaitThatTheTargetAsksFor(Fault fault) {
        try (var echo = new Echo(Optional.of(fault))) {
            // When
            var outcome = Trouble.ofStep(target.call(HttpCall.get(echo.uri("/x"))), "it");

            // Then
            assertThat(outcome)
                    .get()
                    .asInstanceOf(type(StepOutcome.Retryable.class))
                    .satisfies(retry -> assertThat(retry.retryAfter()).contains(FaultyTarget.RETRY_AFTER));
        }
    }

    @Test
    void shouldSayThatTheConnectorItselfIsRefused() {
        try (var echo = new Echo(Optional.of(Fault.CUT_OFF))) {
            assertThat(Trouble.ofStep(target.call(HttpCall.get(echo.uri("/x"))), "it"))
                    .get()
                    .isInstanceOf(StepOutcome.CutOff.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY_REQUESTS", "UNAVAILABLE", "SERVER_ERROR", "CUT_OFF"})
    void shouldShowNothingOfWhatTheTargetSays(Fault fault) {
        try (var echo = new Echo(Optional.of(fault))) {
            // When
            var answer = target.call(HttpCall.get(echo.uri("/x")));

            // Then
            assertThat(response(answer).body().toString()).contains(Simulator.WORDS);
            assertThat(answer.toString()).doesNotContain(Simulator.WORDS);
            assertThat(Trouble.ofStep(answer, "it").orElseThrow().toString()).doesNotContain(Simulator.WORDS);
        }
    }

    @Test
    void shouldShowNeitherSecretNorQuery() {
        var call = HttpCall.post(URI.create("https://idp.example/revoke?token=top-secret"))
                .bearer(SecretValue.of("top-secret"))
                .form(Map.of("token", "top-secret"));

        assertThat(call.toString()).isEqualTo("POST idp.example/revoke");
    }

    @Test
    void shouldKeepASegmentOneSegment() {
        assertThat(HttpCall.segment("../a b/c?d")).isEqualTo("..%2Fa%20b%2Fc%3Fd");
    }

    private static HttpAnswer.Response response(HttpAnswer answer) {
        assertThat(answer).isInstanceOf(HttpAnswer.Response.class);
        return (HttpAnswer.Response) answer;
    }
}
