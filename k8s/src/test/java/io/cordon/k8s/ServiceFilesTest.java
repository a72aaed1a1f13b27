package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.actuator.config.ActuatorConfig;
import io.cordon.actuator.config.ActuatorConfigFile;
import io.cordon.connectors.api.SecretRef;
import io.cordon.schemas.config.EnvironmentText;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.config.RegistrySettings;
import io.cordon.topology.config.ServiceConfig;
import io.cordon.topology.containment.config.ContainmentConfig;
import io.cordon.topology.detect.DetectionConfig;
import io.cordon.topology.detect.DetectionMode;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in the config maps, read by the services' own readers. */
class ServiceFilesTest {

    static Stream<Installation> installations() {
        return Installation.all();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldConfigureDetection(Installation installation) {
        // When
        DetectionConfig config = DetectionConfig.read(source(installation, "detection"));

        // Then
        holds(installation, "detection", config.service());
        mounted(installation, "detection", config.ingestKeyFiles());
        assertThat(config.mode()).isEqualTo(DetectionMode.SHADOW);
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldConfigureContainment(Installation installation) {
        // When
        ContainmentConfig config = ContainmentConfig.read(source(installation, "containment"));

        // Then
        holds(installation, "containment", config.service());
        mounted(installation, "containment", List.of(config.signingKeyFile(), config.operatorKeysFile()));
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldConfigureTheActuator(Installation installation) {
        // When
        ActuatorConfig config = ActuatorConfigFile.parse(text(installation, "actuator"));

        // Then
        assertThat(config.name()).isEqualTo("cordon-actuator-0");
        assertThat(config.topicPrefix()).isEqualTo(TopicNames.standard().prefix());
        assertThat(config.http().host()).isEqualTo("0.0.0.0");
        assertThat(config.http().port()).isEqualTo(port(installation, "actuator"));
        mounted(
                installation,
                "actuator",
                Stream.of(
                                Stream.of(config.verifyingKeys()),
                                config.sealingKey().stream(),
                                config.kafka().propertiesFile().stream())
                        .flatMap(files -> files)
                        .toList());
        assertThat(config.connectors())
                .allSatisfy(connector -> assertThat(connector.mode().name()).isEqualTo("SHADOW"));
    }

    /** So that the password goes nowhere in the clear, and is a file that is mounted. */
    @Test
    void shouldSpeakToTheRegistryOverTlsAndWithAPassword() {
        // Given
        Installation production = Installation.of("production");

        // When
        RegistrySettings detection =
                DetectionConfig.read(source(production, "detection")).service().registry();
        RegistrySettings containment = ContainmentConfig.read(source(production, "containment"))
                .service()
                .registry();
        var actuator = ActuatorConfigFile.parse(text(production, "actuator")).registry();

        // Then
        assertThat(Stream.of(detection.urls(), containment.urls(), actuator.urls()))
                .allSatisfy(urls -> assertThat(urls).singleElement().asString().startsWith("https://"));
        for (var settings : List.of(detection, containment)) {
            assertThat(settings.user()).contains("cordon");
        }
        mounted(production, "detection", files(detection));
        mounted(production, "containment", files(containment));
        mounted(production, "actuator", List.of(actuator.trustFile().orElseThrow()));
        assertThat(actuator.password().orElseThrow())
                .isEqualTo(new SecretRef.InFile(Path.of("/var/run/secrets/cordon/registry/password")));
    }

    private static List<Path> files(RegistrySettings settings) {
        return List.of(
                settings.passwordFile().orElseThrow(), settings.trustFile().orElseThrow());
    }

    private static void holds(Installation installation, String part, ServiceConfig config) {
        assertThat(config.application().instance()).isEqualTo("cordon-" + part + "-0");
        assertThat(config.application().stateDirectory()).hasParentRaw(Path.of("/var/lib/cordon"));
        assertThat(config.topics().names()).isEqualTo(TopicNames.standard());
        assertThat(config.http().host()).isEqualTo("0.0.0.0");
        assertThat(config.http().port()).isEqualTo(port(installation, part));
        mounted(installation, part, List.of(config.kafka().propertiesFile().orElseThrow()));
        mounted(installation, part, List.of(config.application().stateDirectory()));
        int others = installation.replicas(workload(installation, part)) - 1;
        assertThat(config.streams().standbyReplicas())
                .as("standbys need another instance")
                .isLessThanOrEqualTo(others);
    }

    private static void mounted(Installation installation, String part, List<Path> files) {
        List<Path> mounts = workload(installation, part).container().getVolumeMounts().stream()
                .map(VolumeMount::getMountPath)
                .map(Path::of)
                .toList();
        assertThat(files).isNotEmpty().allMatch(file -> mounts.stream().anyMatch(file::startsWith));
    }

    private static int port(Installation installation, String part) {
        return workload(installation, part).container().getPorts().getFirst().getContainerPort();
    }

    private static Workload workload(Installation installation, String part) {
        return installation.workload("cordon-" + part);
    }

    private static ConfigSource source(Installation installation, String part) {
        return new ConfigSource(part + ".yaml", text(installation, part));
    }

    private static String text(Installation installation, String part) {
        return EnvironmentText.expand(
                installation.data("cordon-" + part).get(part + ".yaml"),
                installation.environment("cordon-" + part + "-0"));
    }
}
