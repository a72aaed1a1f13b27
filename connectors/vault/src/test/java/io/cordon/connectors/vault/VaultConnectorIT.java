package io.cordon.connectors.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** Against the simulator, under the policy of README.md. */
class VaultConnectorIT {
    private static final DocumentedPolicy POLICY = new DocumentedPolicy();

    @AfterAll
    static void everyRuleOfThePolicyIsNeeded() {
        assertThat(POLICY.used()).isNotEmpty().isEqualTo(POLICY.granted());
    }

    @Nested
    class Entities extends ConnectorContract {
        @Override
        protected Target open() {
            return new VaultTarget(VaultTarget.Minting.ENTITY, POLICY);
        }
    }

    @Nested
    class Tokens extends ConnectorContract {
        @Override
        protected Target open() {
            return new VaultTarget(VaultTarget.Minting.TOKEN, POLICY);
        }
    }

    @Nested
    class Leases extends ConnectorContract {
        @Override
        protected Target open() {
            return new VaultTarget(VaultTarget.Minting.LEASE, POLICY);
        }
    }

    @Nested
    class Prefixes extends ConnectorContract {
        @Override
        protected Target open() {
            return new VaultTarget(VaultTarget.Minting.PREFIX, POLICY);
        }
    }

    @Nested
    class SecretIds extends ConnectorContract {
        @Override
        protected Target open() {
            return new VaultTarget(VaultTarget.Minting.SECRET_ID, POLICY);
        }
    }
}
