package io.cordon.connectors.okta;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import java.util.Optional;

/** The tokens of one client for a user. */
class ClientTokensFaultIT extends ConnectorFaultContract {

    @Override
    protected Optional<FaultyTarget> open(Fault fault) {
        return Optional.of(new OktaTarget(CredentialKind.OAUTH2_TOKEN, Optional.of(fault)));
    }
}
