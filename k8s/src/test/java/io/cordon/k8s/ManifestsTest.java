package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

    private static final Set<String> CUSTOM =
            Set.of("keda.sh/v1alpha1/ScaledObject", "keda.sh/v1alpha1/TriggerAuthentication");

    static Stream<Installation> installations() {
        return Installation.all();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldFitTheModelOfKubernetesWithEveryField(Installation installation) {
        // Given
        List<ObjectNode> objects = installation.rendered();

        // When // Then
        assertThat(objects)
                .allMatch(object -> ClusterModel.knows(object) || CUSTOM.contains(ClusterModel.type(object)));
        assertThat(installation.each(HasMetadata.class)).hasSizeGreaterThan(20);
    }

    @Test
    void shouldRefuseAFieldThatKubernetesDoesNotHave() throws IOException {
        // Given
        ObjectNode misspelt = Kustomization.objects("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: a}
                spec: {replcias: 3}
                """).getFirst();

        // When // Then
        assertThatThrownBy(() -> ClusterModel.read(misspelt)).hasMessageContaining("replcias");
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldNameEachObjectOnceAndWithItsNamespace(Installation installation) {
        // When // Then
        assertThat(installation.rendered())
                .extracting(object ->
                        ClusterModel.type(object) + object.at("/metadata/namespace") + object.at("/metadata/name"))
                .doesNotHaveDuplicates();
        assertThat(installation.rendered())
                .filteredOn(object -> !object.path("kind").asText().matches("Namespace|ClusterRole.*"))
                .allMatch(object -> object.at("/metadata/namespace").asText().startsWith("cordon"));
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldSelectExactlyItsOwnPods(Installation installation) {
        for (StatefulSet workload : installation.workloads()) {
            // Given
            String name = workload.getMetadata().getName();
            Map<String, String> labels =
                    workload.getSpec().getTemplate().getMetadata().getLabels();

            // When // Then
            assertThat(workload.getSpec().getSelector().getMatchLabels()).isEqualTo(labels);
            assertThat(named(installation, Service.class, name).getSpec().getSelector())
                    .isEqualTo(labels);
            assertThat(workload.getSpec().getServiceName()).isEqualTo(name);
            assertThat(named(installation, PodDisruptionBudget.class, name)
                            .getSpec()
                            .getSelector()
                            .getMatchLabels())
                    .isEqualTo(labels);
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldMountWhatIsThere(Installation installation) {
        for (StatefulSet workload : installation.workloads()) {
            // Given
            List<Volume> volumes = workload.getSpec().getTemplate().getSpec().getVolumes();
            List<String> claims = workload.getSpec().getVolumeClaimTemplates().stream()
                    .map(claim -> claim.getMetadata().getName())
                    .toList();

            // When // Then
            assertThat(Installation.container(workload).getVolumeMounts())
                    .extracting(VolumeMount::getName)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(volumes.stream().map(Volume::getName), claims.stream())
                                    .toList());
            assertThat(volumes.stream().map(Volume::getConfigMap).filter(Objects::nonNull))
                    .allSatisfy(source -> named(installation, ConfigMap.class, source.getName()));
            assertThat(Installation.container(workload).getEnvFrom())
                    .allSatisfy(source -> named(
                            installation,
                            ConfigMap.class,
                            source.getConfigMapRef().getName()));
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldGiveNoPodMoreThanItNeeds(Installation installation) {
        for (StatefulSet workload : installation.workloads()) {
            // Given
            var pod = workload.getSpec().getTemplate().getSpec();

            // When // Then
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(named(installation, ServiceAccount.class, pod.getServiceAccountName())
                            .getAutomountServiceAccountToken())
                    .isFalse();
            assertThat(pod.getServiceAccountName())
                    .isEqualTo(workload.getMetadata().getName());
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getContainers()).hasSize(1).allSatisfy(container -> {
                var context = container.getSecurityContext();
                assertThat(context.getReadOnlyRootFilesystem()).isTrue();
                assertThat(context.getAllowPrivilegeEscalation()).isFalse();
                assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(context.getCapabilities().getAdd()).isEmpty();
                assertThat(context.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
                assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
                assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory", "ephemeral-storage");
                assertThat(container.getImage()).contains(":").doesNotEndWith(":latest");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldProbeTheEndpointsOfTheService(Installation installation) {
        for (StatefulSet workload : installation.workloads()) {
            // Given
            var container = Installation.container(workload);
            Probe startup = container.getStartupProbe();

            // When // Then
            assertThat(path(startup)).isEqualTo("/health/live");
            assertThat(path(container.getLivenessProbe())).isEqualTo("/health/live");
            assertThat(path(container.getReadinessProbe())).isEqualTo("/health/ready");
            assertThat(container.getPorts()).singleElement().extracting("name").isEqualTo("http");
            // No broker within 30 s ends a service by itself, with a sentence: the probe must not be quicker.
            assertThat(Duration.ofSeconds((long) startup.getPeriodSeconds() * startup.getFailureThreshold()))
                    .isGreaterThan(Duration.ofSeconds(60));
            assertThat(workload.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
                    .isGreaterThan(20);
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldDenyWhatNoPolicyAllows(Installation installation) {
        // Given
        List<NetworkPolicy> policies = installation.each(NetworkPolicy.class);

        // When
        NetworkPolicy deny = named(installation, NetworkPolicy.class, "default-deny");

        // Then
        assertThat(deny.getSpec().getPodSelector().getMatchLabels()).isEmpty();
        assertThat(deny.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.getSpec().getIngress()).isEmpty();
        assertThat(deny.getSpec().getEgress()).isEmpty();
        assertThat(policies.stream().flatMap(policy -> policy.getSpec().getEgress().stream()))
                .allSatisfy(rule -> assertThat(rule.getTo()).isNotEmpty())
                .allSatisfy(rule -> assertThat(rule.getPorts()).isNotEmpty());
        assertThat(policies.stream().flatMap(policy -> policy.getSpec().getIngress().stream()))
                .allSatisfy(rule -> assertThat(rule.getFrom()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldLetOnlyTheActuatorReachMoreThanTheBus(Installation installation) {
        // When // Then
        assertThat(installation.each(NetworkPolicy.class))
                .filteredOn(policy -> policy.getSpec().getEgress().stream()
                        .flatMap(rule -> rule.getTo().stream())
                        .anyMatch(peer -> peer.getIpBlock() != null))
                .allSatisfy(
                        policy -> assertThat(policy.getSpec().getPodSelector().getMatchLabels())
                                .containsEntry("app.kubernetes.io/component", "actuator"));
    }

    @Test
    void shouldTestEveryOverlay() throws IOException {
        // When
        try (Stream<Path> overlays = Files.list(Installation.ROOT.resolve("overlays"))) {
            // Then
            assertThat(overlays.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Installation.all().map(Installation::name).toList());
        }
    }

    private static String path(Probe probe) {
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
        return probe.getHttpGet().getPath();
    }

    private static <T extends HasMetadata> T named(Installation installation, Class<T> type, String name) {
        return installation.each(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " is called " + name));
    }
}
