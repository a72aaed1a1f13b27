package io.cordon.connectors.github;

import io.cordon.connectors.api.ConnectorDescription;
import io.cordon.connectors.api.CredentialHandling;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.DividedConnector;
import io.cordon.connectors.api.Permission;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Contains at GitHub: a token ({@link Tokens}) or a whole installation of an app ({@link Installations}). */
final class GitHubConnector extends DividedConnector {
    private final String instance;
    private final GitHubConfig config;
    private final GitHub github;
    private final CredentialHandling tokens;
    private final CredentialHandling installations;

    GitHubConnector(String instance, GitHubConfig config, Clock clock) {
        this.instance = instance;
        this.config = config;
        this.github = new GitHub(config, clock);
        this.tokens = new Tokens(config, github);
        this.installations = new Installations(config, github);
    }

    @Override
    public ConnectorDescription describe() {
        return new ConnectorDescription(
                instance,
                "github",
                Set.of(CredentialKind.OAUTH2_TOKEN, CredentialKind.API_KEY, CredentialKind.PRINCIPAL),
                config.api().toString());
    }

    @Override
    protected CredentialHandling handling(CredentialView credential) {
        return credential.kind() == CredentialKind.PRINCIPAL ? installations : tokens;
    }

    @Override
    public List<Permission> permissions() {
        return new OwnAuthority(config, github).ask();
    }

    @Override
    public void close() {
        github.close();
    }
}
