package io.cordon.connectors.vault;

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

/** The simulator with credentials of one kind, working or with a fault. */
final class VaultTarget implements Target, FaultyTarget {
    private final SimulatedVault vault;
    private final Connector connector;
    private final Minting minting;
    private final Optional<CredentialView> live;
    private int minted;

    /** What the credentials of a target are. */
    enum Minting {
        ENTITY,
        TOKEN,
        LEASE,
        PREFIX,
        SECRET_ID
    }

    VaultTarget(Minting minting, DocumentedPolicy policy) {
        this(minting, policy, Optional.empty());
    }

    VaultTarget(Minting minting, DocumentedPolicy policy, Optional<Fault> fault) {
        this.minting = minting;
        this.vault = new SimulatedVault(fault, policy);
        this.connector =
                connector(vault, Map.of("timeout", Fault.patience(fault).toMillis() + "ms"));
        this.live = fault.map(f -> mint());
    }

    static Connector connector(SimulatedVault vault, Map<String, Object> further) {
        var settings = new HashMap<String, Object>(Map.of(
                "address",
                vault.uri("/"),
                "token",
                "file:" + tokenFile(),
                "namespace",
                SimulatedVault.NAMESPACE,
                "leasePattern",
                "database/creds/agent-[a-z0-9]+/.*",
                "timeout",
                "10s"));
        settings.putAll(further);
        return new VaultConnectorFactory().create("vault:test", Settings.of("", settings));
    }

    SimulatedVault vault() {
        return vault;
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
        return mint("n" + minted++);
    }

    private CredentialView mint(String n) {
        return switch (minting) {
            case ENTITY -> {
                vault.disabled.put("entity-" + n, false);
                vault.tokens.put("accessor-" + n, new SimulatedVault.Token("hvs." + n, "entity-" + n, true));
                yield view(CredentialKind.PRINCIPAL, "entity-" + n, Optional.of("hvs." + n));
            }
            case TOKEN -> {
                vault.tokens.put("accessor-" + n, new SimulatedVault.Token("hvs." + n, "", true));
                yield view(CredentialKind.WORKLOAD_TOKEN, "accessor-" + n, Optional.of("hvs." + n));
            }
            case LEASE -> {
                vault.leases.add("database/creds/agent-a/" + n);
                yield view(CredentialKind.LEASE, "database/creds/agent-a/" + n, Optional.empty());
            }
            case PREFIX -> {
                vault.leases.add("database/creds/agent-" + n + "/one");
                vault.leases.add("database/creds/agent-" + n + "/two");
                yield view(CredentialKind.LEASE, "database/creds/agent-" + n + "/", Optional.empty());
            }
            case SECRET_ID -> {
                vault.secretIds.add("agent/" + n);
                yield view(CredentialKind.API_KEY, "approle/agent/" + n, Optional.empty());
            }
        };
    }

    static CredentialView view(CredentialKind kind, String principal, Optional<String> secret) {
        return new CredentialView(
                "credential-" + principal.hashCode(),
                kind,
                "vault",
                principal,
                Validation.INTROSPECTION,
                Optional.empty(),
                secret.map(SecretValue::of));
    }

    @Override
    public CredentialView neverIssued() {
        return switch (minting) {
            case ENTITY -> view(CredentialKind.PRINCIPAL, "entity-nobody", Optional.of("hvs.nobody"));
            case TOKEN -> view(CredentialKind.WORKLOAD_TOKEN, "accessor-nobody", Optional.of("hvs.nobody"));
            case LEASE -> view(CredentialKind.LEASE, "database/creds/agent-a/nobody", Optional.empty());
            case PREFIX -> view(CredentialKind.LEASE, "database/creds/agent-nobody/", Optional.empty());
            case SECRET_ID -> view(CredentialKind.API_KEY, "approle/agent/nobody", Optional.empty());
        };
    }

    @Override
    public boolean admits(CredentialView credential) {
        return switch (minting) {
            case ENTITY, TOKEN -> vault.works(credential.secret().orElseThrow().reveal());
            case LEASE -> vault.leases.contains(credential.principal());
            case PREFIX -> vault.leases.stream().anyMatch(l -> l.startsWith(credential.principal()));
            case SECRET_ID -> vault.secretIds.contains(credential.principal().substring("approle/".length()));
        };
    }

    @Override
    public List<String> ownSecrets() {
        return List.of(SimulatedVault.OWN_TOKEN);
    }

    private static String tokenFile() {
        try {
            var file = Files.createTempFile("vault-token", "");
            file.toFile().deleteOnExit();
            return Files.writeString(file, SimulatedVault.OWN_TOKEN).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        connector.close();
        vault.close();
    }
}
