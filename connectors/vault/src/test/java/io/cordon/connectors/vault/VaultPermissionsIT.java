package io.cordon.connectors.vault;

import io.cordon.connectors.testkit.PermissionContract;
import io.cordon.connectors.testkit.Target;
import java.util.List;

/** Against the simulator, under the policy of README.md and under one with a rule less. */
class VaultPermissionsIT extends PermissionContract {

    @Override
    protected Target granted() {
        return new VaultTarget(VaultTarget.Minting.LEASE, new DocumentedPolicy());
    }

    @Override
    protected Target lacking() {
        return new VaultTarget(VaultTarget.Minting.LEASE, new DocumentedPolicy().without("sys/leases/revoke"));
    }

    @Override
    protected List<String> takenAway() {
        return List.of("sys/leases/revoke [update]");
    }
}
