package io.cordon.connectors.github;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import java.util.Optional;

/** A user's token of an app. Against the simulator: GitHub cannot run here. */
class AppTokenIT extends ConnectorContract {

    @Override
    protected Target open() {
        return GitHubTarget.of(CredentialKind.OAUTH2_TOKEN, "app:Iv1.app", Optional.empty());
    }
}
