package io.cordon.connectors.oauth2;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Against the simulator: a real server cannot be brought to lie. */
class OAuth2ConnectorFaultIT extends ConnectorFaultContract {
    private static final String OWN_SECRET = "own-secret-at-the-simulator";

    @Override
    protected Optional<FaultyTarget> open(Fault fault) {
        var simulator = SimulatedAuthorizationServer.start(fault);
        simulator.issue("live-token");
        var connector = ServerTarget.connector(
                simulator.revocationEndpoint(),
                simulator.introspectionEndpoint(),
                OWN_SECRET,
                Map.of("timeout", Fault.patience(Optional.of(fault)).toMillis() + "ms"));
        return Optional.of(new FaultyTarget() {
            @Override
            public Connector connector() {
                return connector;
            }

            @Override
            public CredentialView credential() {
                return ServerTarget.view("live-token", Validation.INTROSPECTION);
            }

            @Override
            public List<String> ownSecrets() {
                return List.of(OWN_SECRET);
            }

            @Override
            public void close() {
                connector.close();
                simulator.close();
            }
        });
    }
}
