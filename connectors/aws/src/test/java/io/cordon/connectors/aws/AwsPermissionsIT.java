package io.cordon.connectors.aws;

import io.cordon.connectors.testkit.PermissionContract;
import io.cordon.connectors.testkit.Target;
import java.util.List;

/** Against the simulator, under the policy of README.md and under one with an action less. */
class AwsPermissionsIT extends PermissionContract {

    @Override
    protected Target granted() {
        return target(new DocumentedPolicy());
    }

    @Override
    protected Target lacking() {
        return target(DocumentedPolicy.without("iam:PutRolePolicy"));
    }

    private static AwsTarget target(DocumentedPolicy policy) {
        return new AwsTarget(AwsTarget.Minting.SESSION, policy);
    }

    @Override
    protected List<String> takenAway() {
        return List.of("iam:PutRolePolicy");
    }
}
