package io.cordon.connectors.okta;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.http.HttpSettings;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import io.cordon.connectors.testkit.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The simulated Okta with a connector to it, for users, for service apps or for the tokens of one client. */
final class OktaTarget implements Target, FaultyTarget {
    private final AtomicInteger number = new AtomicInteger();
    private final CredentialKind kind;
    private final boolean apps;
    private final SimulatedOkta simulator;
    private final Connector connector;

    OktaTarget(CredentialKind kind, Optional<Fault> fault) {
        this(kind, false, fault);
    }

    /** Agents that get their tokens as service apps. */
    static OktaTarget ofApps(Optional<Fault> fault) {
        return new OktaTarget(CredentialKind.PRINCIPAL, true, fault);
    }

    private OktaTarget(CredentialKind kind, boolean apps, Optional<Fault> fault) {
        this.kind = kind;
        this.apps = apps;
        this.simulator = new SimulatedOkta(fault);
        this.connector = new OktaConnector(
                "okta:org",
                new OktaConfig(
                        simulator.uri(""),
                        file("own-api-token"),
                        Optional.of(new OktaConfig.Introspection(
                                simulator.uri("/oauth2/default/v1/introspect"), "0oaown", file("own-client-secret"))),
                        1,
                        HttpSettings.of(Fault.patience(fault))),
                Clock.systemUTC());
    }

    private static SecretRef file(String text) {
        try {
            Path file = Files.writeString(Files.createTempFile("okta", ".secret"), text);
            file.toFile().deleteOnExit();
            return new SecretRef.InFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SimulatedOkta simulator() {
        return simulator;
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public CredentialView mint() {
        int n = number.incrementAndGet();
        String id = (apps ? "0oa" : "00u") + n;
        simulator.add(id, "ACTIVE");
        simulator.issue("live-token-" + n, id, !apps);
        return view(id, "live-token-" + n);
    }

    @Override
    public CredentialView credential() {
        return mint();
    }

    @Override
    public CredentialView neverIssued() {
        return view(apps ? "0oanobody" : "00unobody", "no-token");
    }

    CredentialView view(String id, String token) {
        return view(id, token, Optional.empty());
    }

    CredentialView view(String id, String token, Optional<Instant> expiry) {
        return new CredentialView(
                "ref",
                kind,
                "okta:org",
                principal(id),
                Validation.INTROSPECTION,
                expiry,
                Optional.of(SecretValue.of(token)));
    }

    private String principal(String id) {
        if (apps) {
            return "app:" + id;
        }
        return "user:" + id + (kind == CredentialKind.PRINCIPAL ? "" : " client:0oaagent");
    }

    @Override
    public boolean admits(CredentialView credential) {
        return simulator.admits(credential.secret().orElseThrow().reveal());
    }

    @Override
    public List<String> ownSecrets() {
        return List.of("own-api-token", "own-client-secret");
    }

    @Override
    public void close() {
        connector.close();
        simulator.close();
    }
}
