package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConnectorRightsTest {

    private static final Path PAGE = Path.of("../connectors/kubernetes/README.md");

    private final Installation production = Installation.of("production");

    /** The connector's own tests run under the rights of its page. */
    @Test
    void shouldGiveTheRightsOfTheConnectorsPage() throws IOException {
        // Given
        String page = Files.readString(PAGE);
        int begin = page.indexOf("apiVersion: rbac");

        // When
        List<ObjectNode> documented = Kustomization.objects(page.substring(begin, page.indexOf("```", begin)));

        // Then
        assertThat(documented).hasSize(3);
        assertThat(production.rendered()).containsAll(documented);
    }

    @Test
    void shouldGiveRightsToTheActuatorOnly() {
        // When
        Stream<Subject> subjects = Stream.concat(
                production.each(ClusterRoleBinding.class).stream().flatMap(binding -> binding.getSubjects().stream()),
                production.each(RoleBinding.class).stream().flatMap(binding -> binding.getSubjects().stream()));

        // Then
        assertThat(subjects).isNotEmpty().allMatch(subject -> subject.getName().equals("cordon-actuator"));
    }

    @Test
    void shouldKeepSecretsOutOfTheManifests() {
        // When // Then
        assertThat(production.custom("Secret")).isEmpty();
        assertThat(production.each(ConfigMap.class).stream().flatMap(map -> map.getData().values().stream()))
                .noneMatch(text -> text.matches("(?is).*password[=:]\\s*+[\"']?+(?!file:)[^\\s$].*"));
    }
}
