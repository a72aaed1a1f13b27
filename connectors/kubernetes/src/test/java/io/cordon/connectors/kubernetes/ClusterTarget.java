package io.cordon.connectors.kubernetes;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The simulator with credentials of one kind, working or with a fault. */
final class ClusterTarget implements Target, FaultyTarget {
    static final String CORE = "/api/v1/namespaces/agents-a/";
    static final String BINDINGS = "/apis/rbac.authorization.k8s.io/v1/namespaces/agents-a/rolebindings/";
    static final String CLUSTER_BINDINGS = "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings/";

    private final SimulatedCluster cluster;
    private final Connector connector;
    private final Minting minting;
    private final Optional<CredentialView> live;
    private final boolean faulty;
    private int minted;

    /** What the credentials of a target are. */
    enum Minting {
        POD,
        SECRET,
        ACCOUNT
    }

    ClusterTarget(Minting minting, DocumentedRoles roles) {
        this(minting, roles, Optional.empty());
    }

    ClusterTarget(Minting minting, DocumentedRoles roles, Optional<Fault> fault) {
        this.minting = minting;
        this.cluster = new SimulatedCluster(fault, roles);
        this.connector = connector(
                cluster,
                Map.of(
                        "recreateAccounts",
                        true,
                        "timeout",
                        Fault.patience(fault).toMillis() + "ms"));
        this.faulty = fault.isPresent();
        this.live = fault.map(f -> mint());
    }

    static Connector connector(SimulatedCluster cluster, Map<String, Object> further) {
        var settings = new HashMap<String, Object>(Map.of(
                "address", cluster.uri("/"),
                "token", "file:" + tokenFile(),
                "namespacePattern", "agents-[a-z]+",
                "evidenceNamespace", "cordon-evidence",
                "timeout", "10s"));
        settings.putAll(further);
        return new KubernetesConnectorFactory().create("kubernetes:test", Settings.of("", settings));
    }

    SimulatedCluster cluster() {
        return cluster;
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
        var name = "n" + minted++;
        return switch (minting) {
            case POD -> pod(name, SimulatedCluster.API_AUDIENCE, Validation.INTROSPECTION);
            case SECRET -> {
                cluster.put(CORE + "secrets/" + name, "{\"data\":{\"a\":\"c2VjcmV0\"}}");
                yield bound("secret", "secrets/" + name, name, SimulatedCluster.API_AUDIENCE, Validation.INTROSPECTION);
            }
            case ACCOUNT -> account(name);
        };
    }

    CredentialView pod(String name, String audience, Validation validation) {
        cluster.put(
                CORE + "pods/" + name,
                "{\"spec\":{\"containers\":[{\"name\":\"agent\",\"image\":\"agent:1\",\"args\":[\"--key=secret-argument\"],"
                        + "\"env\":[{\"name\":\"API_KEY\",\"value\":\"secret-value\"}]}]},\"status\":{\"phase\":\"Running\"}}");
        return bound("pod", "pods/" + name, name, audience, validation);
    }

    private CredentialView bound(String kind, String path, String name, String audience, Validation validation) {
        return view(
                CredentialKind.WORKLOAD_TOKEN,
                "agents-a/" + kind + "/" + name,
                token(CORE + path, audience),
                validation);
    }

    private CredentialView account(String name) {
        var subject = "{\"kind\":\"ServiceAccount\",\"name\":\"" + name + "\",\"namespace\":\"agents-a\"}";
        cluster.put(CORE + "serviceaccounts/" + name, "{\"automountServiceAccountToken\":false}");
        cluster.put(BINDINGS + "b-" + name, "{\"subjects\":[" + subject + ",{\"kind\":\"User\",\"name\":\"ann\"}]}");
        if (!faulty) { // with one binding, a lost answer is a whole step whose answer is lost
            cluster.put(CLUSTER_BINDINGS + "c-" + name, "{\"subjects\":[" + subject + "]}");
        }
        return view(
                CredentialKind.PRINCIPAL,
                "agents-a/" + name,
                token(CORE + "serviceaccounts/" + name, SimulatedCluster.API_AUDIENCE),
                Validation.INTROSPECTION);
    }

    private String token(String path, String audience) {
        var uid = cluster.objects.get(path).path("metadata").path("uid").asText();
        var claims = "{\"aud\":[\"" + audience + "\"],\"exp\":4102444800,\"sub\":\"" + path + "\"}";
        var token =
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                        + ".sig";
        cluster.tokens.put(token, new SimulatedCluster.Token(path, uid, audience));
        return token;
    }

    static CredentialView view(CredentialKind kind, String principal, String secret, Validation validation) {
        return new CredentialView(
                "credential-1",
                kind,
                "cluster",
                principal,
                validation,
                Optional.empty(),
                Optional.of(secret).filter(s -> !s.isEmpty()).map(SecretValue::of));
    }

    @Override
    public CredentialView neverIssued() {
        return switch (minting) {
            case POD -> view(CredentialKind.WORKLOAD_TOKEN, "agents-a/pod/nobody", "a.b.c", Validation.INTROSPECTION);
            case SECRET ->
                view(CredentialKind.WORKLOAD_TOKEN, "agents-a/secret/nobody", "a.b.c", Validation.INTROSPECTION);
            case ACCOUNT -> view(CredentialKind.PRINCIPAL, "agents-a/nobody", "a.b.c", Validation.INTROSPECTION);
        };
    }

    @Override
    public boolean admits(CredentialView credential) {
        return cluster.valid(credential.secret().orElseThrow().reveal(), SimulatedCluster.API_AUDIENCE);
    }

    @Override
    public List<String> ownSecrets() {
        return List.of(SimulatedCluster.OWN_TOKEN);
    }

    private static String tokenFile() {
        try {
            var file = Files.createTempFile("cluster-token", "");
            file.toFile().deleteOnExit();
            return Files.writeString(file, SimulatedCluster.OWN_TOKEN).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        connector.close();
        cluster.close();
    }
}
