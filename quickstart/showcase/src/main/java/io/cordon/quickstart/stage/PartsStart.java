package io.cordon.quickstart.stage;

import io.cordon.parts.DatabaseOptions;
import io.cordon.parts.EmbeddedDatabase;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.KafkaOptions;
import io.cordon.parts.RegistryOptions;
import io.cordon.parts.RegistryProcess;
import io.cordon.quickstart.world.World;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** Starts the parts, all at the same time. */
record PartsStart(StartUp startUp, Closer closer, WorkDirectory directory, KeyRing keys) {
    Parts all(World world, Idp idp) throws InterruptedException {
        TokenStart tokens = TokenStart.of(this, world, idp);
        CompletableFuture<RegistryProcess> registry = startUp.begin(
                "schema registry",
                () -> closer.keep(RegistryProcess.start(registry())),
                started -> started.confluentUrl().toString());
        CompletableFuture<TokenAuthority> authority = tokens.authority();
        CompletableFuture<EmbeddedDatabase> database = startUp.begin(
                "PostgreSQL",
                () -> closer.keep(EmbeddedDatabase.start(database())),
                started -> started.jdbcUrl("postgres"));
        CompletableFuture<EmbeddedKafka> kafka = startUp.begin(
                "Kafka broker (KRaft)",
                () -> closer.keep(EmbeddedKafka.start(KafkaOptions.defaults().in(directory.folder("kafka")))),
                EmbeddedKafka::bootstrapServers);
        return new Parts(
                StartUp.ready(kafka),
                StartUp.ready(registry),
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
}
