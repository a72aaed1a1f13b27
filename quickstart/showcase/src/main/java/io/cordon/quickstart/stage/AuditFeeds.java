package io.cordon.quickstart.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.actuator.audit.AuditFeed;
import io.cordon.actuator.audit.AuditFeedConfig;
import io.cordon.connectors.api.AuditSource;
import io.cordon.connectors.api.Places;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.oauth2.OAuth2AuditConfig;
import io.cordon.connectors.oauth2.OAuth2AuditSource;
import io.cordon.connectors.postgresql.PostgresqlAuditConfig;
import io.cordon.connectors.postgresql.PostgresqlAuditSource;
import io.cordon.parts.OAuth2Options;
import io.cordon.quickstart.broker.CredentialBroker;
import io.cordon.quickstart.broker.RandomText;
import io.cordon.quickstart.world.World;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.TopicNames;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Brings what both targets saw to the topic {@code audit}: the witness that is neither the agent nor Cordon. */
final class AuditFeeds {
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Parts parts;
    private final WorkDirectory directory;
    private final CredentialBroker broker;
    private final SchemaRegistry registry;

    AuditFeeds(Parts parts, WorkDirectory directory, CredentialBroker broker, SchemaRegistry registry) {
        this.parts = parts;
        this.directory = directory;
        this.broker = broker;
        this.registry = registry;
    }

    void start(Closer closer) {
        AuditFeedConfig config = new AuditFeedConfig(
                World.TENANT,
                Map.of("bootstrap.servers", parts.kafka().bootstrapServers()),
                TopicNames.standard(),
                new Places(RandomText.of(40).getBytes(UTF_8), Map.of()),
                EVERY);
        for (AuditSource source : List.of(tools(), orders())) {
            closer.keep(AuditFeed.start(config, source, broker::issued, registry));
        }
    }

    private AuditSource tools() {
        return new OAuth2AuditSource(new OAuth2AuditConfig(
                "tools",
                parts.accepted(),
                parts.oauth2().tokenEndpoint(),
                parts.observerClient().id(),
                secret("observer-client.txt", parts.observerClient().secret()),
                OAuth2Options.ACCEPTED_SCOPE,
                TIMEOUT));
    }

    private AuditSource orders() {
        String password = RandomText.of(40);
        AuditRole.create(parts.database().admin(), password);
        return new PostgresqlAuditSource(new PostgresqlAuditConfig(
                "postgresql",
                parts.databaseUrl(),
                AuditRole.NAME,
                secret("audit-database.txt", password),
                "cs_[a-z0-9_]+",
                TIMEOUT));
    }

    private SecretRef secret(String name, String text) {
        return new SecretRef.InFile(KeyRing.secret(directory.key(name), text));
    }
}
