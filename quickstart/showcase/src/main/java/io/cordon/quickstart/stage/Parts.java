package io.cordon.quickstart.stage;

import io.cordon.parts.DatabaseOptions;
import io.cordon.parts.EmbeddedDatabase;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.KafkaOptions;
import io.cordon.parts.OAuth2Options;
import io.cordon.parts.OAuth2ServerProcess;
import io.cordon.parts.RegistryGateway;
import io.cordon.parts.RegistryOptions;
import io.cordon.parts.RegistryProcess;
import io.cordon.quickstart.broker.ClientLogin;
import io.cordon.quickstart.broker.RandomText;
import io.cordon.quickstart.world.World;
import io.cordon.schemas.access.Role;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The real servers that everything runs on.
 *
 * @param brokerClient client of the credential broker
 * @param observerClient client that may see what tools accepted
 */
record Parts(
        EmbeddedKafka kafka,
        Bus bus,
        EmbeddedDatabase database,
        OAuth2ServerProcess oauth2,
        ClientLogin brokerClient,
        ClientLogin observerClient) {
    /** The actuator's own client. */
    static final String ACTUATOR_CLIENT = "cordon-actuator";

    private static final Set<String> TOOL_SCOPES =
            Set.of("mail.send", "web.fetch", "payments.transfer", "files.read", "tickets.read");

    /** Starts all four at the same time. */
    static Parts start(
            StartUp startUp,
            Closer closer,
            WorkDirectory directory,
            KeyRing keys,
            World world,
            Optional<Principals> principals)
            throws InterruptedException {
        ClientLogin brokerClient = new ClientLogin("credential-broker", RandomText.of(40));
        ClientLogin observer = new ClientLogin("observer", RandomText.of(40));
        OAuth2Options options = OAuth2Options.of(
                        new OAuth2Options.Client(
                                brokerClient.id(), brokerClient.secret(), TOOL_SCOPES, Set.of(), Duration.ofHours(1)),
                        new OAuth2Options.Client(
                                observer.id(),
                                observer.secret(),
                                Set.of(OAuth2Options.ACCEPTED_SCOPE),
                                Set.of(),
                                Duration.ofHours(12)),
                        OAuth2Options.Client.withRoles(
                                ACTUATOR_CLIENT,
                                KeyRing.read(keys.actuatorSecret()),
                                OAuth2Options.REVOKE_ANY,
                                OAuth2Options.INTROSPECT_ANY))
                .finding(world.pages(), world.files(), world.tickets())
                .in(directory.folder("oauth2"));
        CompletableFuture<URI> registry = startUp.begin(
                "schema registry",
                () -> guarded(closer, closer.keep(RegistryProcess.start(registry(directory))), principals),
                URI::toString);
        CompletableFuture<OAuth2ServerProcess> oauth2 = startUp.begin(
                "OAuth2 server with tools",
                () -> closer.keep(OAuth2ServerProcess.start(options)),
                started -> started.issuer().toString());
        CompletableFuture<EmbeddedDatabase> database = startUp.begin(
                "PostgreSQL",
                () -> closer.keep(EmbeddedDatabase.start(database(directory))),
                started -> started.jdbcUrl("postgres"));
        CompletableFuture<EmbeddedKafka> kafka = startUp.begin(
                "Kafka broker (KRaft)",
                () -> closer.keep(EmbeddedKafka.start(kafka(directory, principals))),
                EmbeddedKafka::bootstrapServers);
        EmbeddedKafka broker = StartUp.ready(kafka);
        return new Parts(
                broker,
                new Bus(broker.bootstrapServers(), StartUp.ready(registry), principals),
                StartUp.ready(database),
                StartUp.ready(oauth2),
                brokerClient,
                observer);
    }

    private static RegistryOptions registry(WorkDirectory directory) {
        return new RegistryOptions(Optional.of(directory.folder("registry")), OptionalInt.empty());
    }

    private static DatabaseOptions database(WorkDirectory directory) {
        return new DatabaseOptions(Optional.of(directory.folder("database")), OptionalInt.empty());
    }

    private static KafkaOptions kafka(WorkDirectory directory, Optional<Principals> principals) {
        Path data = directory.folder("kafka");
        KafkaOptions options = KafkaOptions.defaults().in(data);
        return principals
                .map(all -> options.securedBy(all.security()).with("connections.max.reauth.ms", "3600000"))
                .orElse(options);
    }

    /** The registry knows no users itself: a gateway asks for passwords, and lets the installer alone register schemas. */
    private static URI guarded(Closer closer, RegistryProcess registry, Optional<Principals> principals) {
        return principals
                .map(all -> closer.keep(RegistryGateway.start(
                                registry.confluentUrl(),
                                all.identity(),
                                all.passwords(),
                                Set.of(all.name(Role.INSTALLER))))
                        .url())
                .orElse(registry.confluentUrl());
    }

    URI accepted() {
        return oauth2.toolEndpoint().resolve("accepted");
    }

    String databaseUrl() {
        return database.jdbcUrl("postgres");
    }
}
