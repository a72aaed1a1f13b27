package io.cordon.connectors.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookConnectorIT extends ConnectorContract {

    @Override
    protected Target open() {
        return new WebhookTarget(Optional.empty());
    }

    @Test
    void shouldBeRecognisedAsARepeatWhenAStepIsDoneAgain() {
        try (var target = new WebhookTarget(Optional.empty())) {
            // Given
            var step = step(target);
            target.connector().contain(step);

            // When
            var again = target.connector().contain(step);

            // Then
            assertThat(again).isInstanceOf(StepOutcome.AlreadyDone.class);
            assertThat(target.receiver().acted()).hasSize(1);
        }
    }

    @Test
    void shouldActOnceWhenTheFirstAnswerWasLost() {
        try (var target = new WebhookTarget(Optional.empty())) {
            // Given
            var step = step(target);
            target.receiver().behave(Optional.of(Fault.ANSWER_LOST));
            var lost = target.connector().contain(step);
            target.receiver().behave(Optional.empty());

            // When
            var again = target.connector().contain(step);

            // Then
            assertThat(lost).isInstanceOf(StepOutcome.Retryable.class);
            assertThat(again).isInstanceOf(StepOutcome.AlreadyDone.class);
            assertThat(target.receiver().acted()).hasSize(1);
        }
    }

    @Test
    void shouldBeUnderstoodByReceiversOfEitherKeyDuringARotation() {
        // Given
        var both = Map.<String, Object>of(
                "keys",
                List.of(WebhookTarget.key("k2", WebhookTarget.NEXT_KEY), WebhookTarget.key("k1", WebhookTarget.KEY)));
        var old = SimulatedWebhookReceiver.start(Map.of("k1", WebhookTarget.KEY), Optional.empty());
        var fresh = SimulatedWebhookReceiver.start(Map.of("k2", WebhookTarget.NEXT_KEY), Optional.empty());

        // When
        var outcomes = List.of(outcome(old, both), outcome(fresh, both));

        // Then
        assertThat(outcomes).hasOnlyElementsOfType(StepOutcome.Done.class);
    }

    @Test
    void shouldSayThatItIsCutOffWhenTheReceiverDoesNotKnowTheKey() {
        // Given
        var receiver = SimulatedWebhookReceiver.start(Map.of("k9", "another-key-0123456789"), Optional.empty());

        // When
        var outcome = outcome(receiver, Map.of());

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.CutOff.class);
    }

    @Test
    void shouldRefuseAnAddressThatIsNotThere() {
        try (var receiver = SimulatedWebhookReceiver.start(Map.of("k1", WebhookTarget.KEY), Optional.empty());
                var target = new WebhookTarget(
                        receiver, Map.of("url", receiver.uri("/elsewhere").toString()))) {
            // Given
            var step = step(target);

            // When
            var outcome = target.connector().contain(step);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
        }
    }

    @Test
    void shouldProveNothingWithoutAProbe() {
        try (var receiver = SimulatedWebhookReceiver.start(Map.of("k1", WebhookTarget.KEY), Optional.empty());
                var connector = new WebhookConnectorFactory()
                        .create(
                                "webhook:test",
                                Settings.of(
                                        "",
                                        Map.of(
                                                "url",
                                                receiver.uri("/notices").toString(),
                                                "keys",
                                                List.of(WebhookTarget.key("k1", WebhookTarget.KEY)))));
                var target = new WebhookTarget(receiver, Map.of())) {
            // Given
            var step = step(target);
            connector.contain(step);

            // When
            var probe = connector.probe(new ProbeRequest(step.point(), Instant.now()));

            // Then
            assertThat(probe).isInstanceOf(ProbeOutcome.Unprovable.class);
        }
    }

    @Test
    void shouldTellTheReceiverOfAReleaseAndReviveNothing() {
        try (var target = new WebhookTarget(Optional.empty())) {
            // Given
            var step = step(target);
            target.connector().contain(step);
            var plan = target.connector().planRelease(step.point(), PreState.unknown());

            // When
            var outcome = target.connector()
                    .release(new ReleaseStep(step.point(), plan.getFirst().name(), PreState.unknown()));

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
            assertThat(target.receiver().acted())
                    .extracting(notice -> notice.path("type").asText())
                    .containsExactly("contain", "release");
            assertThat(target.admits(step.point().credential())).isFalse();
        }
    }

    private static StepOutcome outcome(SimulatedWebhookReceiver receiver, Map<String, Object> further) {
        try (var target = new WebhookTarget(receiver, further)) {
            return target.connector().contain(step(target));
        }
    }

    private static ContainmentStep step(WebhookTarget target) {
        return new ContainmentStep(
                new PointRequest("command-1", "acme", target.mint()), "end-access", PreState.unknown());
    }
}
