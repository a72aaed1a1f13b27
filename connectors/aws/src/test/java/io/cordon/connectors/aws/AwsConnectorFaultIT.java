package io.cordon.connectors.aws;

import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** Against the simulator. */
class AwsConnectorFaultIT {

    private static Optional<FaultyTarget> target(AwsTarget.Minting minting, Fault fault) {
        return Optional.of(new AwsTarget(minting, new DocumentedPolicy(), Optional.of(fault)));
    }

    @Nested
    class Keys extends ConnectorFaultContract {
        @Override
        protected Optional<FaultyTarget> open(Fault fault) {
            return target(AwsTarget.Minting.KEY, fault);
        }
    }

    @Nested
    class Sources extends ConnectorFaultContract {
        @Override
        protected Optional<FaultyTarget> open(Fault fault) {
            return target(AwsTarget.Minting.SOURCE, fault);
        }
    }

    @Nested
    class WholeRoles extends ConnectorFaultContract {
        @Override
        protected Optional<FaultyTarget> open(Fault fault) {
            return target(AwsTarget.Minting.WHOLE_ROLE, fault);
        }
    }
}
