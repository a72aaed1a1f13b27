package io.cordon.connectors.github;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import java.util.Optional;

/** A whole installation of an app. */
class InstallationFaultIT extends ConnectorFaultContract {

    @Override
    protected Optional<FaultyTarget> open(Fault fault) {
        return Optional.of(GitHubTarget.of(CredentialKind.PRINCIPAL, GitHubTarget.INSTALLATION, Optional.of(fault)));
    }
}
