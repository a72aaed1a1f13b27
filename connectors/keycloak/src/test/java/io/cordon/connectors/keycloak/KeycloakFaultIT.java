package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import java.util.List;
import java.util.Optional;

/** Against the simulator: the real server cannot be brought to lie. */
class KeycloakFaultIT extends ConnectorFaultContract {

    @Override
    protected Optional<FaultyTarget> open(Fault fault) {
        var simulator = new SimulatedKeycloak(fault);
        var connector = Realm.connector(
                simulator.uri(""),
                Fault.patience(Optional.of(fault)).toMillis() + "ms",
                "cordon-containment",
                Realm.OWN_SECRET,
                true);
        return Optional.of(new FaultyTarget() {
            @Override
            public Connector connector() {
                return connector;
            }

            @Override
            public CredentialView credential() {
                return ClientTarget.view("agent", SecretValue.of("e30.eyJhIjoxfQ.e30"));
            }

            @Override
            public List<String> ownSecrets() {
                return List.of(Realm.OWN_SECRET, SimulatedKeycloak.OWN_TOKEN);
            }

            @Override
            public void close() {
                connector.close();
                simulator.close();
            }
        });
    }
}
