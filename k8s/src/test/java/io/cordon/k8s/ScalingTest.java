package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.schemas.config.EnvironmentText;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.detect.DetectionConfig;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** KEDA's objects are not in the Kubernetes model: what they may hold is listed here. */
class ScalingTest {

    private static final Set<String> SPEC = Set.of(
            "scaleTargetRef",
            "minReplicaCount",
            "maxReplicaCount",
            "pollingInterval",
            "fallback",
            "advanced",
            "triggers");

    private final Installation production = Installation.of("production");
    private final JsonNode spec = production.custom("ScaledObject").getFirst().path("spec");

    @Test
    void shouldScaleTheGroupThatDetectionReadsWith() {
        // Given
        DetectionConfig config = DetectionConfig.read(new ConfigSource(
                "detection.yaml",
                EnvironmentText.expand(
                        production.data("cordon-detection").get("detection.yaml"), production.environment("a"))));
        JsonNode trigger = spec.at("/triggers/0/metadata");

        // When // Then
        assertThat(trigger.path("consumerGroup").asText())
                .isEqualTo(config.service().application().id());
        assertThat(trigger.path("topic").asText())
                .isEqualTo(TopicNames.standard().of(Topic.EVENTS));
        assertThat(trigger.path("bootstrapServers").asText())
                .isEqualTo(production.data("cordon-cluster").get("CORDON_BOOTSTRAP"));
        assertThat(spec.path("maxReplicaCount").asInt()
                        * config.service().streams().threads())
                .isLessThanOrEqualTo(Sizing.production().sessions());
    }

    @Test
    void shouldNeverScaleBelowWhatIsDeployed() {
        // Given
        int deployed = production.workload("cordon-detection").replicas();

        // When // Then
        assertThat(spec.at("/scaleTargetRef/name").asText()).isEqualTo("cordon-detection");
        assertThat(spec.path("minReplicaCount").asInt()).isEqualTo(deployed);
    }

    @Test
    void shouldHoldOnlyFieldsThatAreKnown() throws IOException {
        // When
        HorizontalPodAutoscalerBehavior behavior = ClusterModel.STRICT.treeToValue(
                spec.at("/advanced/horizontalPodAutoscalerConfig/behavior"), HorizontalPodAutoscalerBehavior.class);

        // Then
        assertThat(behavior.getScaleDown().getStabilizationWindowSeconds()).isGreaterThanOrEqualTo(1800);
        spec.fieldNames().forEachRemaining(name -> assertThat(SPEC).contains(name));
        assertThat(production.custom("TriggerAuthentication"))
                .extracting(object -> object.at("/metadata/name").asText())
                .containsExactly(spec.at("/triggers/0/authenticationRef/name").asText());
    }
}
