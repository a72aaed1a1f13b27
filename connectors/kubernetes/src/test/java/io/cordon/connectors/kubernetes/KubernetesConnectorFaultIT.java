package io.cordon.connectors.kubernetes;

import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** Against the simulator. */
class KubernetesConnectorFaultIT {

    private static Optional<FaultyTarget> target(ClusterTarget.Minting minting, Fault fault) {
        return Optional.of(new ClusterTarget(minting, new DocumentedRoles(), Optional.of(fault)));
    }

    @Nested
    class Pods extends ConnectorFaultContract {
        @Override
        protected Optional<FaultyTarget> open(Fault fault) {
            return target(ClusterTarget.Minting.POD, fault);
        }
    }

    @Nested
    class Secrets extends ConnectorFaultContract {
        @Override
        protected Optional<FaultyTarget> open(Fault fault) {
            return target(ClusterTarget.Minting.SECRET, fault);
        }
    }

    @Nested
    class Accounts extends ConnectorFaultContract {
        @Override
        protected Optional<FaultyTarget> open(Fault fault) {
            return target(ClusterTarget.Minting.ACCOUNT, fault);
        }
    }
}
