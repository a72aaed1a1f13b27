package io.cordon.connectors.vault;

import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** Against the simulator. */
class VaultConnectorFaultIT {

    private static Optional<FaultyTarget> target(VaultTarget.Minting minting, Fault fault) {
        return Optional.of(new VaultTarget(minting, new DocumentedPolicy(), Optional.of(fault)));
    }

    @Nested
    class Entities extends ConnectorFaultContract {
        @Override
        protected Optional<FaultyTarget> open(Fault fault) {
            return target(VaultTarget.Minting.ENTITY, fault);
        }
    }

    @Nested
    class Tokens extends ConnectorFaultContract {
        @Override
        protected Optional<FaultyTarget> open(Fault fault) {
            return target(VaultTarget.Minting.TOKEN, fault);
        }
    }

    @Nested
    class Leases extends ConnectorFaultContract {
        @Override
        protected Optional<FaultyTarget> open(Fault fault) {
            return target(VaultTarget.Minting.LEASE, fault);
        }
    }

    /** Here 500 has a meaning: to an id or a role that it does not know. Any other 500 says nothing. */
    @Nested
    class SecretIds extends ConnectorFaultContract {
        @Override
        protected Optional<FaultyTarget> open(Fault fault) {
            return target(VaultTarget.Minting.SECRET_ID, fault);
        }
    }
}
