package io.cordon.connectors.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.Permission;
import io.cordon.connectors.testkit.PermissionContract;
import io.cordon.connectors.testkit.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the simulator, under the roles of README.md and under these without one right. */
class KubernetesPermissionsIT extends PermissionContract {

    @Override
    protected Target granted() {
        return target(new DocumentedRoles());
    }

    @Override
    protected Target lacking() {
        return target(DocumentedRoles.without("delete pods."));
    }

    /** With an account, whose binding shows where agents live. */
    private static ClusterTarget target(DocumentedRoles roles) {
        var target = new ClusterTarget(ClusterTarget.Minting.ACCOUNT, roles);
        target.mint();
        return target;
    }

    @Override
    protected List<String> takenAway() {
        return List.of("delete pods in agents-a");
    }

    @Test
    void shouldAskWhereAgentsLiveAndNowhereElse() {
        try (var target = target(new DocumentedRoles())) {
            // Given
            target.cluster()
                    .put(
                            "/apis/rbac.authorization.k8s.io/v1/namespaces/kube-system/rolebindings/b",
                            "{\"subjects\":[]}");

            // When
            var names = target.connector().permissions().stream()
                    .map(Permission::name)
                    .toList();

            // Then
            assertThat(names).contains("get pods in agents-a", "create configmaps in cordon-evidence");
            assertThat(names).noneMatch(name -> name.contains("kube-system"));
        }
    }
}
