package io.cordon.connectors.kubernetes;

import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import org.junit.jupiter.api.Nested;

/** Against the simulator, under the roles of README.md. */
class KubernetesConnectorIT {

    @Nested
    class Pods extends ConnectorContract {
        @Override
        protected Target open() {
            return new ClusterTarget(ClusterTarget.Minting.POD, new DocumentedRoles());
        }
    }

    @Nested
    class Secrets extends ConnectorContract {
        @Override
        protected Target open() {
            return new ClusterTarget(ClusterTarget.Minting.SECRET, new DocumentedRoles());
        }
    }

    @Nested
    class Accounts extends ConnectorContract {
        @Override
        protected Target open() {
            return new ClusterTarget(ClusterTarget.Minting.ACCOUNT, new DocumentedRoles());
        }
    }
}
