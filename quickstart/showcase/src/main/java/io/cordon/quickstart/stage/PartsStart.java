package io.cordon.quickstart.stage;

import io.cordon.parts.DatabaseOptions;
import io.cordon.parts.EmbeddedDatabase;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.KafkaOptions;
import io.cordon.parts.RegistryGateway;
import io.cordon.parts.RegistryOptions;
import io.cordon.parts.RegistryProcess;
import io.cordon.quickstart.world.World;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/**
 * Starts the parts, all at the same time.
 *
 * @param principals who may use broker and registry; empty means that everybody may
 */
record PartsStart(
        StartUp startUp, Closer closer, WorkDirectory directory, KeyRing keys, Optional<Principals> principals) {

    Parts all(World world, Idp idp) throws InterruptedException {
        TokenStart tokens = TokenStart.of(this, world, idp);
        CompletableFuture<URI> registry = startUp.begin(
                "schema registry", () -> guarded(closer.keep(RegistryProcess.start(registry()))), URI::toString);
        CompletableFuture<TokenAuthority> authority = tokens.authority();
        CompletableFuture<EmbeddedDatabase> database = startUp.begin(
                "PostgreSQL",
                () -> closer.keep(EmbeddedDatabase.start(database())),
                started -> started.jdbcUrl("postgres"));
        CompletableFuture<EmbeddedKafka> kafka = startUp.begin(
                "Kafka broker (KRaft)",
                () -> closer.keep(EmbeddedKafka.start(kafka())),
                EmbeddedKafka::bootstrapServers);
        EmbeddedKafka broker = StartUp.ready(kafka);
        return new Parts(
                broker,
                new Bus(broker.bootstrapServers(), StartUp.ready(registry), principals),
                StartUp.ready(database),
                StartUp.ready(tokens.tools()),
                StartUp.ready(authority),
                tokens.broker(),
                tokens.observer());
    }

    private RegistryOptions registry() {
        return new RegistryOptions(Optional.of(directory.folder("registry")), OptionalInt.empty());
    }

    private DatabaseOptions database() {
        return new DatabaseOptions(Optional.of(directory.folder("database")), OptionalInt.empty());
    }

    private KafkaOptions kafka() {
        KafkaOptions options = KafkaOptions.defaults().in(directory.folder("kafka"));
        return principals
                .map(all -> options.securedBy(all.security()).with("connections.max.reauth.ms", "3600000"))
                .orElse(options);
    }

    /** The registry knows no users itself: a gateway asks for passwords, and lets the installer alone register schemas. */
    private URI guarded(RegistryProcess registry) {
        return principals
                .map(all -> closer.keep(RegistryGateway.start(
                                registry.confluentUrl(), all.identity(), all.passwords(), all.registering()))
                        .url())
                .orElse(registry.confluentUrl());
    }
}
