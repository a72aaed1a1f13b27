package io.cordon.connectors.github;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import java.util.Optional;

/** A token that ends itself shows no authority of the connector, so the connector cannot be cut off. */
class InstallationTokenFaultIT extends ConnectorFaultContract {

    @Override
    protected Optional<FaultyTarget> open(Fault fault) {
        return fault == Fault.CUT_OFF
                ? Optional.empty()
                : Optional.of(
                        GitHubTarget.of(CredentialKind.OAUTH2_TOKEN, GitHubTarget.INSTALLATION, Optional.of(fault)));
    }
}
