package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.config.EnvironmentText;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.detect.DetectionConfig;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalingTest {
    private final Installation production = Installation.of("production");
    private final ScaledObject.Spec spec =
            production.each(ScaledObject.class).getFirst().getSpec();
    private final ScaledObject.Trigger trigger = spec.triggers().getFirst();

    @Test
    void shouldScaleTheGroupThatDetectionReadsWith() {
        // Given
        DetectionConfig config = DetectionConfig.read(new ConfigSource(
                "detection.yaml",
                EnvironmentText.expand(
                        production.data("cordon-detection").get("detection.yaml"), production.environment("a"))));

        // When // Then
        assertThat(trigger.metadata())
                .containsEntry("consumerGroup", config.service().application().id())
                .containsEntry("topic", TopicNames.standard().of(Topic.EVENTS))
                .containsEntry(
                        "bootstrapServers", production.data("cordon-cluster").get("CORDON_BOOTSTRAP"));
        assertThat(spec.maxReplicaCount() * config.service().streams().threads())
                .isLessThanOrEqualTo(Sizing.production().sessions());
    }

    /** With a number in the manifest each apply would take away what was added under load. */
    @Test
    void shouldAloneSayHowManyThereAre() {
        // Given
        Workload detection = production.workload("cordon-detection");

        // When // Then
        assertThat(spec.scaleTargetRef().name()).isEqualTo(detection.name());
        assertThat(detection.declared()).isEmpty();
        assertThat(production.replicas(detection)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void shouldTakeNobodyAwayInHasteOrBlindly() {
        // Given
        HorizontalPodAutoscalerBehavior behavior =
                spec.advanced().horizontalPodAutoscalerConfig().behavior();

        // When // Then
        assertThat(behavior.getScaleDown().getStabilizationWindowSeconds()).isGreaterThanOrEqualTo(1800);
        assertThat(spec.fallback().behavior()).isEqualTo("currentReplicasIfHigher");
        assertThat(spec.fallback().replicas()).isGreaterThanOrEqualTo(spec.minReplicaCount());
    }

    /** A name that it does not read, KEDA leaves aside without a word. */
    @Test
    void shouldSayNothingToTheScalerThatItDoesNotRead() {
        // Given
        List<TriggerAuthentication> authentications = production.each(TriggerAuthentication.class);

        // When // Then
        assertThat(trigger.type()).isEqualTo("kafka");
        assertThat(trigger.metadata())
                .containsOnlyKeys(ScaledObject.KAFKA.stream()
                        .filter(trigger.metadata()::containsKey)
                        .toArray(String[]::new));
        assertThat(authentications)
                .extracting(object -> object.getMetadata().getName())
                .containsExactly(trigger.authenticationRef().name());
        assertThat(authentications.getFirst().getSpec().secretTargetRef())
                .extracting(TriggerAuthentication.Secret::parameter)
                .isSubsetOf("username", "password", "ca", "cert", "key");
    }
}
