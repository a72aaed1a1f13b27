package io.cordon.connectors.github;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Settings;
import java.time.Clock;

/** Makes {@code github} connectors. */
public final class GitHubConnectorFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "github";
    }

    @Override
    public Connector create(String instance, Settings settings) {
        return new GitHubConnector(instance, GitHubConfig.read(settings), Clock.systemUTC());
    }
}
