package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.config.EnvironmentText;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.detect.DetectionConfig;
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

    @Test
    void shouldNeverScaleBelowWhatIsDeployed() {
        // Given
        int deployed = production.workload("cordon-detection").replicas();

        // When // Then
        assertThat(spec.scaleTargetRef().name()).isEqualTo("cordon-detection");
        assertThat(spec.minReplicaCount()).isEqualTo(deployed);
        assertThat(spec.advanced()
                        .horizontalPodAutoscalerConfig()
                        .behavior()
                        .getScaleDown()
                        .getStabilizationWindowSeconds())
                .isGreaterThanOrEqualTo(1800);
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
