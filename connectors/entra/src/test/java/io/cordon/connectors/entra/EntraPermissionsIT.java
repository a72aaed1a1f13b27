package io.cordon.connectors.entra;

import io.cordon.connectors.testkit.PermissionContract;
import io.cordon.connectors.testkit.Target;
import java.util.List;
import java.util.Optional;

class EntraPermissionsIT extends PermissionContract {
    private static final String MISSING = "User.RevokeSessions.All";

    @Override
    protected Target granted() {
        return new EntraTarget(EntraTarget.Issue.USER_TOKEN, Optional.empty());
    }

    @Override
    protected Target lacking() {
        var target = new EntraTarget(EntraTarget.Issue.USER_TOKEN, Optional.empty());
        target.simulator()
                .grant(SimulatedEntra.ROLES.stream()
                        .filter(role -> !role.equals(MISSING))
                        .toList());
        return target;
    }

    @Override
    protected List<String> takenAway() {
        return List.of(MISSING);
    }
}
