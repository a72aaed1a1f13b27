package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An example that is in no overlay, so that no other test reads it. */
class DoctorJobTest {

    @Test
    void shouldBeAJobOfWhatTheInstallationHas() throws IOException {
        // Given
        JsonNode text = new YAMLMapper().readTree(Path.of("doctor-job.yaml").toFile());
        Set<String> maps = Set.of("cordon-actuator", "cordon-kafka", "cordon-cluster");

        // When
        Job job = (Job) ClusterModel.read(text);

        // Then
        var pod = job.getSpec().getTemplate().getSpec();
        assertThat(names(pod.getVolumes()))
                .containsExactlyInAnyOrder(mounts(text).toArray(String[]::new));
        assertThat(pod.getVolumes().stream()
                        .map(Volume::getConfigMap)
                        .filter(Objects::nonNull)
                        .map(map -> map.getName()))
                .isNotEmpty()
                .isSubsetOf(maps);
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getContainers().getFirst().getSecurityContext().getReadOnlyRootFilesystem())
                .isTrue();
        assertThat(pod.getContainers().getFirst().getEnvFrom())
                .allMatch(from -> maps.contains(from.getConfigMapRef().getName()));
    }

    private static Set<String> names(List<Volume> volumes) {
        return volumes.stream().map(Volume::getName).collect(Collectors.toSet());
    }

    private static List<String> mounts(JsonNode job) {
        return job.at("/spec/template/spec/containers/0/volumeMounts").findValuesAsText("name");
    }
}
