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
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

    private static final Pattern PATH = Pattern.compile("(?<![\\w/.])/(?:etc|var)/[\\w./-]*\\w");

    private static final Set<String> CUSTOM = Set.of(
            "keda.sh/v1alpha1/ScaledObject",
            "keda.sh/v1alpha1/TriggerAuthentication",
            "monitoring.coreos.com/v1/PodMonitor",
            "monitoring.coreos.com/v1/PrometheusRule");

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
        for (Workload workload : installation.workloads()) {
            assertThat(workload.selected()).isEqualTo(workload.labels());
            assertThat(installation.workloads().stream().map(Workload::labels))
                    .as("nobody else's pods")
                    .containsOnlyOnce(workload.labels());
        }
        for (StatefulSet set : installation.each(StatefulSet.class)) {
            String name = set.getMetadata().getName();
            assertThat(set.getSpec().getServiceName()).isEqualTo(name);
            installation.named(Service.class, name);
        }
        assertThat(installation.each(Service.class))
                .allSatisfy(service -> assertThat(installation
                                .workload(service.getMetadata().getName())
                                .selected())
                        .isEqualTo(service.getSpec().getSelector()));
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldLoseOneOfSeveralAtATime(Installation installation) {
        for (Workload workload : installation.workloads()) {
            if (workload.replicas() > 1) {
                // When
                var budget = installation
                        .named(PodDisruptionBudget.class, workload.name())
                        .getSpec();

                // Then
                assertThat(budget.getMaxUnavailable().getIntVal()).isEqualTo(1);
                assertThat(budget.getSelector().getMatchLabels()).isEqualTo(workload.labels());
                var pod = workload.template().getSpec();
                assertThat(pod.getAffinity().getPodAntiAffinity().getRequiredDuringSchedulingIgnoredDuringExecution())
                        .as("%s: two on one node are lost together", workload)
                        .singleElement()
                        .satisfies(term -> assertThat(term.getLabelSelector().getMatchLabels())
                                .isEqualTo(workload.labels()));
                assertThat(pod.getTopologySpreadConstraints())
                        .as("%s: so are all of one zone", workload)
                        .singleElement()
                        .satisfies(term -> assertThat(term.getLabelSelector().getMatchLabels())
                                .isEqualTo(workload.labels()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldMountWhatIsThere(Installation installation) {
        for (Workload workload : installation.workloads()) {
            // Given
            List<Volume> volumes = workload.template().getSpec().getVolumes();
            List<String> claims = workload.claims().stream()
                    .map(claim -> claim.getMetadata().getName())
                    .toList();

            // When // Then
            assertThat(workload.container().getVolumeMounts())
                    .extracting(VolumeMount::getName)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(volumes.stream().map(Volume::getName), claims.stream())
                                    .toList());
            assertThat(volumes.stream().map(Volume::getConfigMap).filter(Objects::nonNull))
                    .allSatisfy(source -> installation.named(ConfigMap.class, source.getName()));
            assertThat(workload.container().getEnvFrom())
                    .allSatisfy(source -> installation.named(
                            ConfigMap.class, source.getConfigMapRef().getName()));
        }
    }

    /** Whoever reads a path from its file, its arguments or its environment finds it. */
    @ParameterizedTest
    @MethodSource("installations")
    void shouldMountEveryPathThatIsNamed(Installation installation) {
        for (Workload workload : installation.workloads()) {
            // Given
            List<Path> mounts = workload.container().getVolumeMounts().stream()
                    .map(mount -> Path.of(mount.getMountPath()))
                    .toList();
            Stream<String> files = workload.template().getSpec().getVolumes().stream()
                    .map(Volume::getConfigMap)
                    .filter(Objects::nonNull)
                    .flatMap(source -> installation.data(source.getName()).values().stream());
            Stream<String> variables = workload.container().getEnvFrom().stream()
                    .flatMap(
                            source -> installation.data(source.getConfigMapRef().getName()).values().stream());

            // When
            Stream<Path> named = Stream.of(files, variables, workload.container().getArgs().stream())
                    .flatMap(texts -> texts)
                    .flatMap(text -> PATH.matcher(text).results())
                    .map(found -> Path.of(found.group()));

            // Then
            assertThat(named)
                    .as(workload.name())
                    .isNotEmpty()
                    .allMatch(path -> mounts.stream().anyMatch(path::startsWith));
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldGiveNoPodMoreThanItNeeds(Installation installation) {
        for (Workload workload : installation.workloads()) {
            // Given
            var pod = workload.template().getSpec();

            // When // Then
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(installation
                            .named(ServiceAccount.class, pod.getServiceAccountName())
                            .getAutomountServiceAccountToken())
                    .isFalse();
            assertThat(pod.getServiceAccountName()).isEqualTo(account(workload));
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

    /** Who watches targets takes commands too, so it has the connectors' rights. */
    private static String account(Workload workload) {
        return workload.name().equals("cordon-audit") ? "cordon-actuator" : workload.name();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldProbeTheEndpointsOfTheService(Installation installation) {
        for (Workload workload : installation.workloads()) {
            assertThat(workload.template().getSpec().getTerminationGracePeriodSeconds())
                    .isGreaterThan(20);
            if (workload.listens()) {
                // Given
                var container = workload.container();
                Probe startup = container.getStartupProbe();

                // When // Then
                assertThat(path(startup)).isEqualTo("/health/live");
                assertThat(path(container.getLivenessProbe())).isEqualTo("/health/live");
                assertThat(path(container.getReadinessProbe())).isEqualTo("/health/ready");
                assertThat(container.getPorts().getFirst().getName()).isEqualTo("http");
                // No broker within 30 s ends a service by itself, with a sentence: the probe must not be quicker.
                assertThat(Duration.ofSeconds((long) startup.getPeriodSeconds() * startup.getFailureThreshold()))
                        .isGreaterThan(Duration.ofSeconds(60));
            }
        }
    }

    /** By the port's name, under which every pod with metrics serves them. */
    @Test
    void shouldScrapeEveryPodThatListens() {
        // Given
        Installation production = Installation.of("production");

        // When
        ObjectNode monitor = production.custom("PodMonitor").getFirst();

        // Then
        assertThat(monitor.at("/spec/podMetricsEndpoints/0/port").asText()).isEqualTo("http");
        Map<String, String> selected = Map.of(
                "app.kubernetes.io/name",
                monitor.at("/spec/selector/matchLabels/app.kubernetes.io~1name").asText());
        assertThat(production.workloads()).filteredOn(Workload::listens).allSatisfy(workload -> {
            assertThat(workload.labels()).containsAllEntriesOf(selected);
            assertThat(workload.container().getPorts().getFirst().getName()).isEqualTo("http");
        });
    }

    /** Strimzi writes a secret for each user that it makes, under the user's name. */
    @ParameterizedTest
    @MethodSource("installations")
    void shouldSpeakToTheBrokersAsAUserThatIsMade(Installation installation) throws IOException {
        // Given
        Path users = Installation.ROOT.resolve(
                installation.name().equals("certificates") ? "kafka-users-tls.yaml" : "kafka-users.yaml");
        List<String> made = Kustomization.objects(Files.readString(users)).stream()
                .map(user -> user.at("/metadata/name").asText())
                .toList();

        // When
        Stream<String> used = installation.workloads().stream()
                .flatMap(workload -> workload.template().getSpec().getVolumes().stream())
                .filter(volume -> volume.getName().matches("kafka-(audit-)?user"))
                .map(volume -> volume.getSecret().getSecretName());

        // Then
        assertThat(used).isNotEmpty().isSubsetOf(made);
        assertThat(made).contains("cordon-lag");
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
}
