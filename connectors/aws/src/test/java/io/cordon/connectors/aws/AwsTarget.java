package io.cordon.connectors.aws;

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
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The simulator with credentials of one kind, working or with a fault. */
final class AwsTarget implements Target, FaultyTarget {
    private static final String OWN_SECRET = "own-secret-key-of-the-actuator";

    private final SimulatedAws aws;
    private final Connector connector;
    private final Minting minting;
    private final Optional<CredentialView> live;
    private int minted = 10;

    /** What the credentials of a target are. */
    enum Minting {
        KEY,
        SESSION,
        SOURCE,
        WHOLE_ROLE
    }

    AwsTarget(Minting minting, DocumentedPolicy documented) {
        this(minting, documented, Optional.empty());
    }

    AwsTarget(Minting minting, DocumentedPolicy documented, Optional<Fault> fault) {
        this.minting = minting;
        this.aws = new SimulatedAws(fault, documented);
        this.connector = connector(aws.uri("/"), SimulatedAws.OWN_KEY, Fault.patience(fault));
        this.live = fault.map(f -> mint());
    }

    static Connector connector(URI endpoint, String keyId) {
        return connector(endpoint, keyId, Fault.patience(Optional.empty()));
    }

    private static Connector connector(URI endpoint, String keyId, Duration timeout) {
        return new AwsConnectorFactory()
                .create(
                        "aws:test",
                        Settings.of(
                                "",
                                Map.of(
                                        "region",
                                        "eu-central-1",
                                        "credentials",
                                        "file:" + credentials(keyId),
                                        "namePattern",
                                        "agent.*",
                                        "askAbout",
                                        "agent-1",
                                        "timeout",
                                        timeout.toMillis() + "ms",
                                        "endpoints",
                                        Map.of("iam", endpoint, "sts", endpoint, "secretsManager", endpoint))));
    }

    SimulatedAws aws() {
        return aws;
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public CredentialView credential() {
        return live.orElseThrow();
    }

    @Override
    public CredentialView mint() {
        int n = minted++;
        return switch (minting) {
            case KEY -> {
                aws.keys.put("AKIATESTTESTTESTTE" + n, "agent-user Active");
                yield view(CredentialKind.API_KEY, "agent-user/AKIATESTTESTTESTTE" + n, key("AKIATESTTESTTESTTE" + n));
            }
            case SESSION -> session("agent-role", "session-" + n, n, true);
            case SOURCE -> {
                session("agent-role", "session-" + n, n, true);
                yield view(CredentialKind.CLOUD_ROLE, "agent-role/source:person-" + n, key("ASIATESTTESTTESTTE" + n));
            }
            case WHOLE_ROLE -> {
                session("agent-role" + n, "any", n, true);
                yield view(CredentialKind.CLOUD_ROLE, "agent-role" + n, key("ASIATESTTESTTESTTE" + n));
            }
        };
    }

    /** A session of a role; {@code mayList}: the role is allowed what the probe tries. */
    CredentialView session(String role, String name, int n, boolean mayList) {
        var issued = Instant.now().minus(Duration.ofMinutes(1));
        aws.sessions.put(
                "ASIATESTTESTTESTTE" + n, new SimulatedAws.Session(role, name, "person-" + n, issued, mayList));
        return view(CredentialKind.CLOUD_ROLE, role + "/" + name, key("ASIATESTTESTTESTTE" + n));
    }

    static String key(String id) {
        return "{\"AccessKeyId\":\"" + id + "\",\"SecretAccessKey\":\"secret-of-" + id
                + "\",\"SessionToken\":\"token\"}";
    }

    static CredentialView view(CredentialKind kind, String principal, String secret) {
        return new CredentialView(
                "credential-1",
                kind,
                "aws",
                principal,
                Validation.INTROSPECTION,
                Optional.empty(),
                Optional.of(secret).filter(s -> !s.isEmpty()).map(SecretValue::of));
    }

    @Override
    public CredentialView neverIssued() {
        return switch (minting) {
            case KEY -> view(CredentialKind.API_KEY, "agent-user/AKIANEVERNEVERNEVER0", key("AKIANEVERNEVERNEVER0"));
            case SESSION -> view(CredentialKind.CLOUD_ROLE, "agent-role/nobody", key("ASIANEVERNEVERNEVER0"));
            case SOURCE -> view(CredentialKind.CLOUD_ROLE, "agent-role/source:nobody", key("ASIANEVERNEVERNEVER0"));
            case WHOLE_ROLE -> view(CredentialKind.CLOUD_ROLE, "agent-nobody", key("ASIANEVERNEVERNEVER0"));
        };
    }

    @Override
    public boolean admits(CredentialView credential) {
        var id = AwsKey.parse(credential.secret().orElseThrow()).orElseThrow().id();
        return minting == Minting.KEY
                ? aws.keys.getOrDefault(id, "").endsWith(" Active")
                : aws.denial(id).isEmpty();
    }

    @Override
    public List<String> ownSecrets() {
        return List.of(OWN_SECRET);
    }

    private static String credentials(String keyId) {
        try {
            var file = Files.createTempFile("aws-credentials", ".json");
            file.toFile().deleteOnExit();
            var map = "{\"AccessKeyId\":\"" + keyId + "\",\"SecretAccessKey\":\"" + OWN_SECRET + "\"}";
            return Files.writeString(file, map).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        connector.close();
        aws.close();
    }
}
