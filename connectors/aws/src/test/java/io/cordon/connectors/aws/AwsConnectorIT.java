package io.cordon.connectors.aws;

import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import org.junit.jupiter.api.Nested;

/** Against the simulator, under the policy of README.md. */
class AwsConnectorIT {

    @Nested
    class Keys extends ConnectorContract {
        @Override
        protected Target open() {
            return new AwsTarget(AwsTarget.Minting.KEY, new DocumentedPolicy());
        }
    }

    @Nested
    class Sessions extends ConnectorContract {
        @Override
        protected Target open() {
            return new AwsTarget(AwsTarget.Minting.SESSION, new DocumentedPolicy());
        }
    }

    @Nested
    class Sources extends ConnectorContract {
        @Override
        protected Target open() {
            return new AwsTarget(AwsTarget.Minting.SOURCE, new DocumentedPolicy());
        }
    }

    @Nested
    class WholeRoles extends ConnectorContract {
        @Override
        protected Target open() {
            return new AwsTarget(AwsTarget.Minting.WHOLE_ROLE, new DocumentedPolicy());
        }
    }
}
