package io.cordon.connectors.webhook;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import io.cordon.connectors.testkit.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A connector with a simulated receiver behind it. */
final class WebhookTarget implements Target, FaultyTarget {
    static final String KEY = "key-of-the-webhook-0123456789";
    static final String NEXT_KEY = "next-key-of-the-webhook-0123456789";

    private final SimulatedWebhookReceiver receiver;
    private final Connector connector;

    WebhookTarget(Optional<Fault> fault) {
        this(
                SimulatedWebhookReceiver.start(Map.of("k1", KEY), fault),
                Map.of("timeout", Fault.patience(fault).toMillis() + "ms"));
    }

    WebhookTarget(SimulatedWebhookReceiver receiver, Map<String, Object> further) {
        this.receiver = receiver;
        var settings = new HashMap<String, Object>(Map.of(
                "url", receiver.uri("/notices").toString(),
                "probeUrl", receiver.uri("/access").toString(),
                "keys", List.of(key("k1", KEY)),
                "timeout", "10s"));
        settings.putAll(further);
        this.connector = new WebhookConnectorFactory().create("webhook:test", Settings.of("", settings));
    }

    static Map<String, Object> key(String id, String secret) {
        try {
            var file = Files.createTempFile("cordon-test", ".secret");
            file.toFile().deleteOnExit();
            return Map.of("id", id, "secret", "file:" + Files.writeString(file, secret));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SimulatedWebhookReceiver receiver() {
        return receiver;
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public CredentialView mint() {
        var credential = neverIssued();
        receiver.admit(credential.ref());
        return credential;
    }

    @Override
    public CredentialView neverIssued() {
        return new CredentialView(
                "key/" + UUID.randomUUID(),
                CredentialKind.API_KEY,
                "webhook:test",
                "agent-7",
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
        return receiver.admits(credential.ref());
    }

    @Override
    public List<String> ownSecrets() {
        return List.of(KEY);
    }

    @Override
    public void close() {
        connector.close();
        receiver.close();
    }
}
