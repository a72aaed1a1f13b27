package io.cordon.connectors.ssf;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpTarget;
import java.time.Clock;
import java.util.List;

/** Makes {@code ssf} connectors. Each listens for its receivers from its making on. */
public final class SsfConnectorFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "ssf";
    }

    /** Without a transmitter: its port and its state are those of the one that may be running. */
    @Override
    public List<Permission> permissions(String instance, Settings settings) {
        var config = SsfConfig.read(settings);
        var clock = Clock.systemUTC();
        try (var target = new HttpTarget(config.http(), clock)) {
            return new OwnStanding(config, target).ask(clock.instant());
        }
    }

    @Override
    public Connector create(String instance, Settings settings) {
        return SsfConnector.start(instance, SsfConfig.read(settings), Clock.systemUTC());
    }
}
