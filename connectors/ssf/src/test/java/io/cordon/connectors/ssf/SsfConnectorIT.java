package io.cordon.connectors.ssf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.Simulator;
import io.cordon.connectors.testkit.Target;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SsfConnectorIT extends ConnectorContract {
    @TempDir
    private Path contract;

    @TempDir
    private Path state;

    @Override
    protected Target open() {
        return new CaepTarget(contract, Optional.empty());
    }

    @Test
    void shouldSendTheSameEventAgainWhenTheAnswerWasLost() {
        try (var target = new CaepTarget(state, Optional.empty())) {
            // Given
            var step = RunningTransmitter.step("command-1", "session-revoked");
            target.receiver().behave(Optional.of(Fault.ANSWER_LOST));
            var lost = target.connector().contain(step);
            var seen = target.connector().effectOf(step);
            target.receiver().behave(Optional.empty());

            // When
            var again = target.connector().contain(step);

            // Then
            assertThat(lost).isInstanceOf(StepOutcome.Retryable.class);
            assertThat(seen).isEmpty();
            assertThat(again).isInstanceOf(StepOutcome.Done.class);
            assertThat(target.receiver().acted()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_key, Retryable",
        "invalid_audience, Refused",
        "access_denied, CutOff",
        "whatever_they_call_it, Refused"
    })
    void shouldTellWhatARefusalOfTheReceiverMeans(String error, String outcome) {
        try (var target = new CaepTarget(state, Optional.empty())) {
            // Given
            target.receiver()
                    .answer(Simulator.Reply.json(
                            400, "{\"err\":\"" + error + "\",\"description\":\"their own words\"}"));

            // When
            var refused = target.connector().contain(RunningTransmitter.step("command-1", "session-revoked"));

            // Then
            assertThat(refused.getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(refused.toString()).contains("receiver idp").doesNotContain("own words", "whatever_they");
        }
    }

    @Test
    void shouldSendTheOppositeOfTheSoftEventOnRelease() {
        try (var target = new CaepTarget(state, Optional.empty())) {
            // Given
            var contained = RunningTransmitter.step("command-1", "risk-high");
            target.connector().contain(contained);

            // When
            var plan = target.connector().planRelease(contained.point(), contained.before());
            plan.forEach(
                    p -> target.connector().release(new ReleaseStep(contained.point(), p.name(), contained.before())));

            // Then
            assertThat(target.receiver().acted())
                    .extracting(t -> t.eventClaims().path("current_level").asText())
                    .containsExactly("HIGH", "LOW");
        }
    }

    @Test
    void shouldVerifyAPushStream() {
        try (var target = new CaepTarget(state, Optional.empty())) {
            // Given
            var streams = target.transmitter().call("GET", "/ssf/streams", "");
            var id = streams.body().get(0).path("stream_id").asText();

            // When
            var answer =
                    target.transmitter().call("POST", "/ssf/verification", "{'stream_id':'" + id + "','state':'s-1'}");

            // Then
            assertThat(answer.status()).isEqualTo(204);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(target.receiver().acted())
                            .extracting(t -> t.eventClaims().path("state").asText())
                            .containsExactly("s-1"));
        }
    }

    @Test
    void shouldNotClaimAnythingWhenNobodyListens() {
        try (var transmitter = new RunningTransmitter(state, Map.of())) {
            // Given
            var step = "session-revoked";

            // When
            var outcome = transmitter.contain("command-1", step);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Unsupported.class);
        }
    }

    @Test
    void shouldProveNothingWithoutAProbe() {
        try (var transmitter = new RunningTransmitter(state, Map.of())) {
            // Given
            transmitter.createStream("{'method':'urn:ietf:rfc:8936'}");
            var step = RunningTransmitter.step("command-1", "session-revoked");
            transmitter.connector().contain(step);

            // When
            var probe = transmitter.connector().probe(new ProbeRequest(step.point(), Instant.now()));

            // Then
            assertThat(probe).isInstanceOf(ProbeOutcome.Unprovable.class);
        }
    }

    @Test
    void shouldNotShareItsStateWithASecondTransmitter() {
        try (var transmitter = new RunningTransmitter(state, Map.of())) {
            // Given
            transmitter.createStream("{'method':'urn:ietf:rfc:8936'}");

            // When
            var attempt = assertThatThrownBy(() -> new RunningTransmitter(state, Map.of()));

            // Then
            attempt.isInstanceOf(ConnectorException.class).hasMessageContaining("state directory");
        }
    }
}
