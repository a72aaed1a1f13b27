package io.cordon.connectors.ssf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.StepOutcome;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Delivery by poll (RFC 8936), over HTTP. */
@Timeout(60)
class PollIT {
    private static final String NOW = "{'returnImmediately':true}";

    @TempDir
    private Path state;

    private RunningTransmitter transmitter;
    private String stream;

    @BeforeEach
    void start() {
        transmitter = new RunningTransmitter(state, Map.of("queue", 3));
        stream = transmitter.createStream("{'method':'urn:ietf:rfc:8936'}");
    }

    @AfterEach
    void stop() {
        transmitter.close();
    }

    @Test
    void shouldOfferATokenUntilItIsAcknowledged() {
        // Given
        transmitter.contain("command-1", "session-revoked");
        var jti = onlyId(transmitter.poll(stream, NOW));

        // When
        var again = transmitter.poll(stream, NOW);
        var afterwards = transmitter.poll(stream, "{'returnImmediately':true,'ack':['" + jti + "']}");

        // Then
        assertThat(onlyId(again)).isEqualTo(jti);
        assertThat(afterwards.body().path("sets")).isEmpty();
        assertThat(transmitter.connector().counters().of(Counted.ACKNOWLEDGED)).isEqualTo(1);
    }

    @Test
    void shouldGiveTokensThatReceiversValidate() {
        // Given
        transmitter.contain("command-1", "session-revoked");

        // When
        var answer = transmitter.poll(stream, NOW);

        // Then
        var token = transmitter.validated(
                answer.body().path("sets").iterator().next().asText());
        assertThat(token.claims().path("jti").asText()).isEqualTo(onlyId(answer));
        assertThat(token.claims().path("aud").asText()).isEqualTo("https://idp.example");
        assertThat(token.event()).endsWith("/session-revoked");
    }

    @Test
    void shouldSayThatMoreIsThereThanWasAskedFor() {
        // Given
        transmitter.contain("command-1", "risk-high");
        transmitter.contain("command-1", "session-revoked");

        // When
        var one = transmitter.poll(stream, "{'returnImmediately':true,'maxEvents':1}");
        var none = transmitter.poll(stream, "{'maxEvents':0}");
        var all = transmitter.poll(stream, NOW);

        // Then
        assertThat(one.body().path("sets")).hasSize(1);
        assertThat(one.body().path("moreAvailable").booleanValue()).isTrue();
        assertThat(none.body().path("sets")).isEmpty();
        assertThat(all.body().path("moreAvailable").booleanValue()).isFalse();
    }

    @Test
    void shouldAnswerALongPollWhenAnEventComes() {
        // Given
        var waiting = CompletableFuture.supplyAsync(() -> transmitter.poll(stream, "{}"));

        // When
        transmitter.contain("command-1", "session-revoked");

        // Then
        assertThat(waiting.join().body().path("sets")).hasSize(1);
    }

    @Test
    void shouldForgetWhatTheReceiverCannotUse() {
        // Given
        transmitter.contain("command-1", "session-revoked");
        var jti = onlyId(transmitter.poll(stream, NOW));

        // When
        var answer = transmitter.poll(
                stream,
                "{'returnImmediately':true,'setErrs':{'" + jti + "':{'err':'invalid_key','description':'theirs'}}}");

        // Then
        assertThat(answer.body().path("sets")).isEmpty();
        assertThat(transmitter.connector().counters().of(Counted.REPORTED)).isEqualTo(1);
    }

    @Test
    void shouldOfferOneTokenForAStepThatIsDoneTwice() {
        // Given
        transmitter.contain("command-1", "session-revoked");

        // When
        var again = transmitter.contain("command-1", "session-revoked");

        // Then
        assertThat(again).isInstanceOf(StepOutcome.AlreadyDone.class);
        assertThat(transmitter.poll(stream, NOW).body().path("sets")).hasSize(1);
    }

    @Test
    void shouldKeepStreamsAndTokensOverARestart() {
        // Given
        transmitter.contain("command-1", "session-revoked");
        var before = transmitter.poll(stream, NOW).body().path("sets");
        transmitter.close();

        // When
        transmitter = new RunningTransmitter(state, Map.of());
        var repeat = transmitter.contain("command-1", "session-revoked");
        var after = transmitter.poll(stream, NOW).body().path("sets");

        // Then
        assertThat(after).isEqualTo(before);
        assertThat(repeat).isInstanceOf(StepOutcome.AlreadyDone.class);
    }

    @Test
    void shouldNotTakeMoreThanTheBoundAndSaySo() {
        // Given
        for (int i = 1; i <= 3; i++) {
            transmitter.contain("command-" + i, "session-revoked");
        }

        // When
        var outcome = transmitter.contain("command-4", "session-revoked");

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        StepOutcome.Retryable.class,
                        again -> assertThat(again.reason()).contains("idp", "3 security events wait"));
        assertThat(transmitter.connector().counters().of(Counted.OVERFLOWED)).isEqualTo(1);
        assertThat(transmitter.poll(stream, NOW).body().path("sets")).hasSize(3);
    }

    @Test
    void shouldHoldBackWhilePaused() {
        // Given
        transmitter.contain("command-1", "risk-high");
        transmitter.call("POST", "/ssf/status", "{'stream_id':'" + stream + "','status':'paused'}");

        // When
        var paused = transmitter.poll(stream, NOW);
        var outcome = transmitter.contain("command-1", "session-revoked");
        transmitter.call("POST", "/ssf/status", "{'stream_id':'" + stream + "','status':'enabled'}");

        // Then
        assertThat(paused.body().path("sets")).isEmpty();
        assertThat(outcome).isInstanceOf(StepOutcome.Retryable.class);
        assertThat(transmitter.poll(stream, NOW).body().path("sets")).hasSize(1);
    }

    @Test
    void shouldAnswerALongPollWhenAPausedStreamFlowsAgain() {
        // Given
        transmitter.contain("command-1", "risk-high");
        transmitter.call("POST", "/ssf/status", "{'stream_id':'" + stream + "','status':'paused'}");
        var waiting = CompletableFuture.supplyAsync(() -> transmitter.poll(stream, "{}"));

        // When
        transmitter.call("POST", "/ssf/status", "{'stream_id':'" + stream + "','status':'enabled'}");

        // Then
        assertThat(waiting.join().body().path("sets")).hasSize(1);
    }

    @Test
    void shouldHoldNothingWhenDisabled() {
        // Given
        transmitter.contain("command-1", "risk-high");

        // When
        transmitter.call("POST", "/ssf/status", "{'stream_id':'" + stream + "','status':'disabled'}");
        var outcome = transmitter.contain("command-1", "session-revoked");

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Unsupported.class);
        assertThat(transmitter.connector().counters().of(Counted.DISABLED)).isEqualTo(1);
    }

    @Test
    void shouldHandNothingToAnotherReceiver() {
        // Given
        transmitter.contain("command-1", "session-revoked");

        // When
        var other = transmitter.call(RunningTransmitter.OTHER_TOKEN, "POST", "/ssf/poll/" + stream, "{}");
        var nobody = transmitter.call("wrong", "POST", "/ssf/poll/" + stream, "{}");

        // Then
        assertThat(other.status()).isEqualTo(404);
        assertThat(nobody.status()).isEqualTo(401);
    }

    private static String onlyId(RunningTransmitter.Answer answer) {
        assertThat(answer.body().path("sets")).hasSize(1);
        return answer.body().path("sets").fieldNames().next();
    }
}
