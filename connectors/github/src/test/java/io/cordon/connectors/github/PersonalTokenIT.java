package io.cordon.connectors.github;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import java.util.Optional;

/** A personal token that leaked. Against the simulator: GitHub cannot run here. */
class PersonalTokenIT extends ConnectorContract {

    @Override
    protected Target open() {
        return GitHubTarget.of(CredentialKind.API_KEY, "user:octo", Optional.empty());
    }
}
