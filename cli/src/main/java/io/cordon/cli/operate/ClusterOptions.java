package io.cordon.cli.operate;

import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cluster a command speaks to. */
final class ClusterOptions {

    @Option(names = "--bootstrap", required = true, paramLabel = "HOST:PORT", description = "The Kafka cluster.")
    private String bootstrap = "";

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description =
                    "Client properties for security and the like; passwords belong here, not on the command line.")
    private Optional<Path> properties = Optional.empty();

    @Option(names = "--registry", paramLabel = "URL", description = "The schema registry (Confluent's REST interface).")
    private @Nullable URI registry;

    @Option(
            names = "--prefix",
            defaultValue = "cordon.",
            description = "Prefix of the topics. Default: ${DEFAULT-VALUE}")
    private String prefix = "cordon.";

    @Option(names = "--small", description = "Few partitions and one replica: for a laptop, not for production.")
    private boolean small;

    Admin admin() throws IOException {
        return Admin.create(properties());
    }

    /** Client properties, with what the file says. */
    Properties properties() throws IOException {
        Properties settings = new Properties();
        if (properties.isPresent()) {
            try (Reader file = Files.newBufferedReader(properties.get())) {
                settings.load(file);
            }
        }
        settings.putIfAbsent("request.timeout.ms", "10000");
        settings.putIfAbsent("default.api.timeout.ms", "15000");
        settings.put("bootstrap.servers", bootstrap);
        return settings;
    }

    /** What to do about a cluster that does not answer. */
    String advice() {
        return "is " + bootstrap
                + " the right address and the broker up, and do the settings of --kafka-properties fit?";
    }

    Optional<URI> registry() {
        return Optional.ofNullable(registry);
    }

    TopicNames topics() {
        return new TopicNames(prefix);
    }

    Sizing sizing() {
        return small ? Sizing.quickstart() : Sizing.production();
    }
}
