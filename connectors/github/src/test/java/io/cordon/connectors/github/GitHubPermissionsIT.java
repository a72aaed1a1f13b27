package io.cordon.connectors.github;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.testkit.PermissionContract;
import io.cordon.connectors.testkit.Target;
import java.util.List;
import java.util.Optional;

class GitHubPermissionsIT extends PermissionContract {

    @Override
    protected Target granted() {
        return GitHubTarget.of(CredentialKind.API_KEY, "somebody", Optional.empty());
    }

    @Override
    protected Target lacking() {
        return GitHubTarget.withAnOldSecret();
    }

    @Override
    protected List<String> takenAway() {
        return List.of("secret of the OAuth app");
    }
}
