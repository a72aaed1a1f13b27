package io.cordon.connectors.ssf;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import io.cordon.connectors.testkit.Target;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A transmitter with a simulated receiver that has a push stream, and introspection as the probe. */
final class CaepTarget implements Target, FaultyTarget {
    private static final String CLIENT_SECRET = "secret-of-the-introspecting-client";

    private final SimulatedCaepReceiver receiver;
    private final RunningTransmitter transmitter;

    CaepTarget(Path state, Optional<Fault> fault) {
        this.receiver = SimulatedCaepReceiver.start(fault);
        var receiverSettings = new HashMap<>(RunningTransmitter.receiver(
                "idp", RunningTransmitter.TOKEN, receiver.uri("/events").toString()));
        receiverSettings.put("tenants", List.of("*"));
        this.transmitter = new RunningTransmitter(
                state,
                Map.of(
                        "timeout",
                        Fault.patience(fault).toMillis() + "ms",
                        "receivers",
                        List.of(receiverSettings),
                        "probe",
                        Map.of(
                                "introspectionEndpoint",
                                receiver.uri("/introspect").toString(),
                                "clientId",
                                "cordon",
                                "clientSecret",
                                "file:" + TestKeys.secret(CLIENT_SECRET))));
        receiver.trust(transmitter::jwks);
        transmitter.createStream("{'method':'urn:ietf:rfc:8935','endpoint_url':'" + receiver.uri("/events") + "'}");
    }

    SimulatedCaepReceiver receiver() {
        return receiver;
    }

    RunningTransmitter transmitter() {
        return transmitter;
    }

    @Override
    public Connector connector() {
        return transmitter.connector();
    }

    @Override
    public CredentialView mint() {
        var credential = neverIssued();
        receiver.issue(credential.secret().orElseThrow().reveal(), credential.principal());
        return credential;
    }

    @Override
    public CredentialView neverIssued() {
        return new CredentialView(
                "token/" + UUID.randomUUID(),
                CredentialKind.OAUTH2_TOKEN,
                "ssf:test",
                "agent-" + UUID.randomUUID(),
                Validation.INTROSPECTION,
                Optional.empty(),
                Optional.of(SecretValue.of("secret-of-" + UUID.randomUUID())));
    }

    @Override
    public CredentialView credential() {
        return mint();
    }

    @Override
    public boolean admits(CredentialView credential) {
        return receiver.admits(credential.secret().orElseThrow().reveal());
    }

    @Override
    public List<String> ownSecrets() {
        return List.of(
                CLIENT_SECRET,
                RunningTransmitter.TOKEN,
                SimulatedCaepReceiver.AUTHORIZATION,
                TestKeys.LASTING.getPrivateExponent().toString());
    }

    @Override
    public void close() {
        transmitter.close();
        receiver.close();
    }
}
