package io.cordon.connectors.oauth2;

import io.cordon.connectors.testkit.PermissionContract;
import io.cordon.connectors.testkit.Target;
import io.cordon.parts.OAuth2ServerProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Against the real server: with the client's secret, and with one that was replaced since. */
class OAuth2PermissionsIT extends PermissionContract {
    private static OAuth2ServerProcess server;

    @BeforeAll
    static void startServer() {
        server = ServerTarget.startServer();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    protected Target granted() {
        return new ServerTarget(server, Map.of());
    }

    @Override
    protected Target lacking() {
        return new ServerTarget(server, "a-secret-of-before", Map.of());
    }

    @Override
    protected List<String> takenAway() {
        return List.of("revocation", "introspection");
    }
}
