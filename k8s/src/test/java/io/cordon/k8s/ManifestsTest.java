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
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.StrimziAclOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {

    private static final Pattern PATH = Pattern.compile("(?<![\\w/.])/(?:etc|var)/[\\w./-]*\\w");

    static Stream<Installation> installations() {
        return Installation.all();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldFitTheModelOfKubernetesWithEveryField(Installation installation) {
        // Given
        List<ObjectNode> objects = installation.rendered();

        // When // Then
        assertThat(objects).allMatch(ClusterModel::knows);
        assertThat(installation.each(HasMetadata.class)).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka-topics.yaml", "kafka-users.yaml", "kafka-users-tls.yaml"})
    void shouldFitTheModelOfStrimziWithEveryField(String file) throws IOException {
        // When
        List<HasMetadata> objects = Kustomization.objects(Files.readString(Installation.ROOT.resolve(file))).stream()
                .map(ClusterModel::read)
                .toList();

        // Then
        assertThat(objects)
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        object -> assertThat(object.getMetadata().getLabels()).containsKey("strimzi.io/cluster"));
        assertThat(objects.stream().flatMap(ManifestsTest::operations))
                .as("a right that its model does not know is read as none")
                .doesNotContainNull();
    }

    private static Stream<StrimziAclOperation> operations(HasMetadata object) {
        return object instanceof KafkaUser user
                        && user.getSpec().getAuthorization() instanceof KafkaUserAuthorizationSimple rules
                ? rules.getAcls().stream().flatMap(rule -> rule.getOperations().stream())
                : Stream.empty();
    }

    /** Beside what clients are, not below what they may: there the user operator would leave it aside. */
    @Test
    void shouldLimitWhoIsOutsideOfCordon() throws IOException {
        // When
        Stream<KafkaUser> users =
                Kustomization.objects(Files.readString(Installation.ROOT.resolve("kafka-users.yaml"))).stream()
                        .map(ClusterModel::read)
                        .map(KafkaUser.class::cast);

        // Then
        assertThat(users.filter(user -> user.getMetadata().getName().startsWith("cordon-runtime")))
                .isNotEmpty()
                .allSatisfy(user -> assertThat(user.getSpec().getQuotas().getProducerByteRate())
                        .isPositive());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apps/v1 StatefulSet {replcias: 3}",
                "apps/v1 StatefulSet {replicas: '3', wrong: 1}",
                "v1 ConfigMap {wrong: 1}",
                "kafka.strimzi.io/v1 KafkaTopic {partitions: 3, wrong: 1}",
                "kafka.strimzi.io/v1 KafkaUser {authentication: {type: scram-sha-512, wrong: 1}}",
                "kafka.strimzi.io/v1 KafkaUser {quotas: {wrong: 1}}",
                "monitoring.coreos.com/v1 PodMonitor {podMetricsEndpoints: [{wrong: http}]}",
                "monitoring.coreos.com/v1 PrometheusRule {groups: [{rules: [{wrong: up}]}]}",
                "keda.sh/v1alpha1 ScaledObject {maxReplicas: 3}",
                "keda.sh/v1alpha1 ScaledObject {triggers: [{type: kafka, metadata: {lagThreshold: 2000}}]}",
                "keda.sh/v1alpha1 TriggerAuthentication {secretTargetRef: [{param: username}]}"
            })
    void shouldRefuseWhatAClusterWould(String object) throws IOException {
        // Given
        String[] words = object.split(" ", 3);
        ObjectNode wrong = Kustomization.objects(
                        "apiVersion: %s\nkind: %s\nmetadata: {name: a}\nspec: %s\n".formatted((Object[]) words))
                .getFirst();

        // When // Then
        assertThat(ClusterModel.knows(wrong)).isTrue();
        assertThatThrownBy(() -> ClusterModel.read(wrong)).isInstanceOf(IllegalArgumentException.class);
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
            if (installation.replicas(workload) > 1) {
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
        var monitor = production.each(PodMonitor.class).getFirst().getSpec();

        // Then
        assertThat(monitor.getPodMetricsEndpoints())
                .singleElement()
                .satisfies(endpoint -> assertThat(endpoint.getPort()).isEqualTo("http"));
        Map<String, String> selected = monitor.getSelector().getMatchLabels();
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
