package io.cordon.connectors.okta;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import java.util.Optional;

/** A user. */
class UserFaultIT extends ConnectorFaultContract {

    @Override
    protected Optional<FaultyTarget> open(Fault fault) {
        return Optional.of(new OktaTarget(CredentialKind.PRINCIPAL, Optional.of(fault)));
    }
}
