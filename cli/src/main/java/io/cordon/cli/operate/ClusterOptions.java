package io.cordon.cli.operate;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.operations.cluster.Cluster;
import io.cordon.schemas.secret.FileName;
import io.cordon.schemas.serde.Authentication;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TrustStore;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which cluster a command speaks to: from its options, else the environment, else the file of {@code --config}. */
public final class ClusterOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Settings of all commands, YAML; also CORDON_CONFIG. Options go before the environment, that before it.")
    private Optional<Path> config = Optional.empty();

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "The Kafka cluster; also CORDON_BOOTSTRAP, kafka.bootstrapServers.")
    private @Nullable String bootstrap;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = {
                "Client properties for TLS, SASL and the like; passwords belong here, not on the command line.",
                "Also CORDON_KAFKA_PROPERTIES, kafka.propertiesFile."
            })
    private @Nullable Path properties;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "The schema registry (Confluent's REST interface); also CORDON_REGISTRY, registry.url.")
    private @Nullable URI registry;

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            description = "Prefix of the topics; also CORDON_PREFIX, topics.prefix. Default: cordon.")
    private @Nullable String prefix;

    @Option(names = "--small", description = "Few partitions and one replica: for a laptop, not for production.")
    private boolean small;

    @Option(
            names = "--sizing",
            split = ",",
            paramLabel = "NAME=COUNT",
            description = {
                "Partitions and replicas where they are not the usual ones: sessions, subjects, owners, commands, gate, replication,",
                "minInSync; also topics.sizing. Counts are for good."
            })
    private Map<String, Integer> sizing = Map.of();

    private @Nullable Settings settings;

    /** The value of a setting; options of the command go before it. */
    public Optional<String> setting(Setting setting) {
        return settings().find(setting);
    }

    /** A part of the file, such as {@code /drills}; missing if it is not there. */
    public JsonNode section(String path) {
        return settings().file().at(path);
    }

    /** A cluster with its registry, which is to be closed. */
    public Connection connect() throws IOException {
        Map<String, Object> kafka = new HashMap<>();
        properties().forEach((name, value) -> kafka.put(String.valueOf(name), value));
        SchemaRegistry open = new HttpSchemaRegistry(registryConfig());
        return new Connection(new Cluster(kafka, open, topics()), open);
    }

    /** A cluster and what has to be closed after it. */
    public record Connection(Cluster cluster, SchemaRegistry registry) implements AutoCloseable {

        @Override
        public void close() {
            registry.close();
        }
    }

    /** An administrator's client, which is to be closed. */
    public Admin admin() throws IOException {
        return Admin.create(properties());
    }

    /** Client properties, with what the file says. */
    Properties properties() throws IOException {
        Properties values = new Properties();
        Optional<Path> file = Optional.ofNullable(properties)
                .or(() -> setting(Setting.KAFKA_PROPERTIES).map(Path::of));
        if (file.isPresent()) {
            try (Reader text = Files.newBufferedReader(file.get())) {
                values.load(text);
            } catch (IOException e) {
                throw FileName.unreadable("client properties", file.get(), e);
            }
        }
        values.putIfAbsent("request.timeout.ms", "10000");
        values.putIfAbsent("default.api.timeout.ms", "15000");
        values.put("bootstrap.servers", bootstrap());
        return values;
    }

    /** The addresses of the brokers. */
    public String bootstrap() {
        return Optional.ofNullable(bootstrap)
                .or(() -> setting(Setting.BOOTSTRAP))
                .orElseThrow(() -> missing("--bootstrap"));
    }

    /** What to do about a cluster that does not answer. */
    public String advice() {
        return "is " + bootstrap()
                + " the right address and the broker up, and do the settings of --kafka-properties fit?";
    }

    /** Where the registry is, if that was said. */
    public Optional<URI> registry() {
        return Optional.ofNullable(registry).or(() -> setting(Setting.REGISTRY).map(URI::create));
    }

    /** How the registry is spoken to. */
    public RegistryConfig registryConfig() {
        RegistryConfig of = RegistryConfig.of(registry().orElseThrow(() -> missing("--registry")))
                .withAuth(authentication());
        return setting(Setting.REGISTRY_TRUST)
                .map(file -> of.withTrust(TrustStore.pem(Path.of(file))))
                .orElse(of);
    }

    /** Read for each request: some commands run for months. */
    private Authentication authentication() {
        Optional<String> user = setting(Setting.REGISTRY_USER);
        Optional<String> password = setting(Setting.REGISTRY_PASSWORD);
        Optional<String> token = setting(Setting.REGISTRY_TOKEN);
        if (token.isPresent()) {
            Path file = Path.of(token.get());
            return Authentication.following(() -> Authentication.bearer(secret(file)));
        }
        return user.isPresent() && password.isPresent()
                ? Authentication.following(() -> Authentication.basic(user.get(), secret(Path.of(password.get()))))
                : Authentication.none();
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw FileName.unreadable("secret file", file, e);
        }
    }

    private ParameterException missing(String option) {
        return new ParameterException(
                spec.commandLine(),
                option + " is missing; it can also be in the environment or in the file of --config");
    }

    /** Names of the topics. */
    public TopicNames topics() {
        return new TopicNames(
                Optional.ofNullable(prefix).or(() -> setting(Setting.PREFIX)).orElse("cordon."));
    }

    /** Widths of the topics. */
    public Sizing sizing() {
        try {
            return new Widths(sizing, section("/topics/sizing"))
                    .over(small ? Sizing.quickstart() : Sizing.production());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Settings settings() {
        try {
            Settings known = settings;
            if (known == null) {
                known = Settings.read(config, System::getenv);
                settings = known;
            }
            return known;
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "the settings cannot be read: " + e.getMessage(), e);
        }
    }
}
