package io.cordon.connectors.github;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import java.util.Optional;

/** A token of an installation. Against the simulator: GitHub cannot run here. */
class InstallationTokenIT extends ConnectorContract {

    @Override
    protected Target open() {
        return GitHubTarget.of(CredentialKind.OAUTH2_TOKEN, GitHubTarget.INSTALLATION, Optional.empty());
    }
}
