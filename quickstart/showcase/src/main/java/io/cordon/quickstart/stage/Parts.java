package io.cordon.quickstart.stage;

import io.cordon.parts.EmbeddedDatabase;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.OAuth2ServerProcess;
import io.cordon.quickstart.broker.ClientLogin;
import java.net.URI;

/**
 * The real servers that everything runs on.
 *
 * @param tools the tools, behind the authority's tokens
 * @param authority who issues these
 * @param brokerClient client of the credential broker
 * @param observerClient client that may see what tools accepted
 */
record Parts(
        EmbeddedKafka kafka,
        Bus bus,
        EmbeddedDatabase database,
        OAuth2ServerProcess tools,
        TokenAuthority authority,
        ClientLogin brokerClient,
        ClientLogin observerClient) {
    URI accepted() {
        return tools.toolEndpoint().resolve("accepted");
    }

    String databaseUrl() {
        return database.jdbcUrl("postgres");
    }
}
