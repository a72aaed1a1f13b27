package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.actuator.config.ActuatorConfig;
import io.cordon.actuator.config.ActuatorConfigFile;
import io.cordon.actuator.config.AuditConfig;
import io.cordon.issuer.IssuerService;
import io.cordon.schemas.config.EnvironmentText;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.containment.config.ContainmentConfig;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files of what stands beside the three services: issuer, sources of audit records, drills. */
class SideServicesTest {

    private final Installation production = Installation.of("production");

    @Test
    void shouldConfigureTheIssuerWithFilesThatAreMounted() throws IOException {
        // When
        List<Path> files = IssuerService.files(production.data("cordon-issuer").get("issuer.yaml"));

        // Then
        assertThat(files)
                .hasSize(4)
                .allMatch(file -> mounts("cordon-issuer").stream().anyMatch(file::startsWith));
    }

    /** It takes commands like any actuator: a target that it did not know would be left open. */
    @Test
    void shouldGiveTheWatcherOfTargetsAllConnectorsOfTheActuator() {
        // When
        ActuatorConfig watcher = actuator("audit");

        // Then
        assertThat(watcher.connectors()).isEqualTo(actuator("actuator").connectors());
        AuditConfig audit = watcher.audit().orElseThrow();
        assertThat(audit.sources()).isNotEmpty();
        assertThat(audit.kafkaPropertiesFile()).contains(Path.of("/etc/cordon/audit.properties"));
        assertThat(actuator("actuator").audit())
                .as("a second feed would fence the first")
                .isEmpty();
        assertThat(production.replicas(production.workload("cordon-audit"))).isEqualTo(1);
    }

    @Test
    void shouldHaveTheOwnerMissTheDrillsThatAreScheduled() {
        // Given
        CronJob drills = production.named(CronJob.class, "cordon-drills");

        // When
        ContainmentConfig owner = ContainmentConfig.read(new ConfigSource("containment.yaml", text("containment")));

        // Then
        assertThat(drills.getSpec().getSchedule()).as("one an hour").matches("[0-9]+ \\* \\* \\* \\*");
        assertThat(owner.policy().drill().every().orElseThrow())
                .as("later than the next, or each late one pages")
                .isBetween(Duration.ofHours(2), Duration.ofHours(3));
        assertThat(drills.getSpec().getConcurrencyPolicy()).isEqualTo("Forbid");
    }

    private List<String> mounts(String workload) {
        return production.workload(workload).container().getVolumeMounts().stream()
                .map(VolumeMount::getMountPath)
                .toList();
    }

    private ActuatorConfig actuator(String part) {
        return ActuatorConfigFile.parse(text(part));
    }

    private String text(String part) {
        return EnvironmentText.expand(
                production.data("cordon-" + part).get(part + ".yaml"), production.environment("cordon-" + part + "-0"));
    }
}
