package io.cordon.k8s;

import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** KEDA's object, of which nobody publishes a model for Java: the fields that its definition of version 2.17 has, as far as they are used here or may be. */
@Group("keda.sh")
@Version("v1alpha1")
final class ScaledObject extends CustomResource<ScaledObject.Spec, Void> {
    private static final long serialVersionUID = 1L;

    /** What KEDA's scaler for Kafka reads. KEDA itself takes any name here, and leaves aside what it does not know. */
    static final List<String> KAFKA = List.of(
            "bootstrapServers",
            "consumerGroup",
            "topic",
            "lagThreshold",
            "activationLagThreshold",
            "offsetResetPolicy",
            "allowIdleConsumers",
            "scaleToZeroOnInvalidOffset",
            "excludePersistentLag",
            "limitToPartitionsWithLag",
            "ensureEvenDistributionOfPartitions",
            "version",
            "partitionLimitation",
            "sasl",
            "tls",
            "unsafeSsl");

    record Spec(
            Target scaleTargetRef,
            @Nullable Integer pollingInterval,
            @Nullable Integer initialCooldownPeriod,
            @Nullable Integer cooldownPeriod,
            @Nullable Integer idleReplicaCount,
            @Nullable Integer minReplicaCount,
            @Nullable Integer maxReplicaCount,
            @Nullable Fallback fallback,
            @Nullable Advanced advanced,
            List<Trigger> triggers) {}

    record Target(
            String name,
            @Nullable String apiVersion,
            @Nullable String kind,
            @Nullable String envSourceContainerName) {}

    record Fallback(
            int failureThreshold, int replicas, @Nullable String behavior) {}

    record Advanced(
            @Nullable Boolean restoreToOriginalReplicaCount,
            @Nullable Autoscaler horizontalPodAutoscalerConfig) {}

    record Autoscaler(@Nullable String name, @Nullable HorizontalPodAutoscalerBehavior behavior) {}

    record Trigger(
            String type,
            @Nullable String name,
            @Nullable Boolean useCachedMetrics,
            @Nullable String metricType,
            Map<String, String> metadata,
            @Nullable Reference authenticationRef) {}

    record Reference(String name, @Nullable String kind) {}

    /** The model would make one itself, with a constructor that records do not have. */
    @Override
    protected @Nullable Spec initSpec() {
        return null;
    }
}
