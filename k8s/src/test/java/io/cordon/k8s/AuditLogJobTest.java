package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An example that is in no overlay, so that no other test reads it. */
class AuditLogJobTest {

    private final Workload log = Installation.of("production").workload("cordon-audit-log");

    @Test
    void shouldHoldTheVolumeOfTheAuditLogAndWriteNothing() throws IOException {
        // When
        Job job = (Job) ClusterModel.read(Kustomization.objects(Files.readString(Path.of("audit-log-job.yaml")))
                .getFirst());

        // Then
        var pod = job.getSpec().getTemplate().getSpec();
        var mount = pod.getContainers().getFirst().getVolumeMounts().getFirst();
        assertThat(pod.getVolumes()).singleElement().satisfies(volume -> {
            var claim = volume.getPersistentVolumeClaim();
            assertThat(claim.getClaimName())
                    .isEqualTo(log.claims().getFirst().getMetadata().getName() + "-" + log.name() + "-0");
            assertThat(claim.getReadOnly()).isTrue();
        });
        assertThat(mount.getReadOnly()).isTrue();
        assertThat(log.container().getArgs()).contains(mount.getMountPath() + "/audit");
        assertThat(pod.getSecurityContext()).isEqualTo(log.template().getSpec().getSecurityContext());
        assertThat(pod.getContainers().getFirst().getSecurityContext())
                .isEqualTo(log.container().getSecurityContext());
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    }
}
