package io.cordon.connectors.github;

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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The simulated GitHub with a connector to it, for one kind of credential. */
final class GitHubTarget implements Target, FaultyTarget {
    static final String INSTALLATION = "installation:42";
    private static final KeyPair KEYS = keys();
    private static final String PEM = "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n";

    private final CredentialKind kind;
    private final String principal;
    private final SimulatedGitHub simulator;
    private final Connector connector;

    GitHubTarget(CredentialKind kind, String principal, Optional<Fault> fault, Clock ours, Clock theirs) {
        this.kind = kind;
        this.principal = principal;
        this.simulator = new SimulatedGitHub(fault, theirs, KEYS.getPublic());
        simulator.install("42");
        this.connector = connector(simulator, "own-client-secret", fault, ours);
    }

    private static Connector connector(
            SimulatedGitHub simulator, String clientSecret, Optional<Fault> fault, Clock ours) {
        return new GitHubConnector("github:org", config(simulator.uri(""), clientSecret, Fault.patience(fault)), ours);
    }

    /** A connector whose client secret GitHub no longer knows. */
    static GitHubTarget withAnOldSecret() {
        return new GitHubTarget("a-secret-of-before");
    }

    private GitHubTarget(String clientSecret) {
        this.kind = CredentialKind.API_KEY;
        this.principal = "somebody";
        this.simulator = new SimulatedGitHub(Optional.empty(), Clock.systemUTC(), KEYS.getPublic());
        this.connector = connector(simulator, clientSecret, Optional.empty(), Clock.systemUTC());
    }

    static GitHubTarget of(CredentialKind kind, String principal, Optional<Fault> fault) {
        return new GitHubTarget(kind, principal, fault, Clock.systemUTC(), Clock.systemUTC());
    }

    private static GitHubConfig config(URI api, String clientSecret, Duration timeout) {
        return new GitHubConfig(
                api,
                Optional.of(new GitHubConfig.App("4711", file(PEM))),
                Optional.of(new GitHubConfig.Client("Iv1.app", file(clientSecret))),
                false,
                1,
                HttpSettings.of(timeout));
    }

    private static SecretRef file(String text) {
        try {
            Path file = Files.writeString(Files.createTempFile("github", ".secret"), text);
            file.toFile().deleteOnExit();
            return new SecretRef.InFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SimulatedGitHub simulator() {
        return simulator;
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public CredentialView mint() {
        CredentialView fresh = neverIssued();
        simulator.issue(fresh.secret().orElseThrow().reveal());
        return fresh;
    }

    @Override
    public CredentialView credential() {
        return kind == CredentialKind.PRINCIPAL ? view(Optional.empty()) : mint();
    }

    @Override
    public CredentialView neverIssued() {
        return view(Optional.of(SecretValue.of("ghx_" + UUID.randomUUID())));
    }

    private CredentialView view(Optional<SecretValue> secret) {
        return new CredentialView(
                "ref", kind, "github:org", principal, Validation.INTROSPECTION, Optional.empty(), secret);
    }

    @Override
    public boolean admits(CredentialView credential) {
        return simulator.admits(credential.secret().orElseThrow().reveal());
    }

    @Override
    public List<String> ownSecrets() {
        return List.of("own-client-secret", PEM.lines().skip(1).findFirst().orElseThrow());
    }

    @Override
    public void close() {
        connector.close();
        simulator.close();
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
