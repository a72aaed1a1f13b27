package io.cordon.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.learn.BaselineFile;
import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.BaselineLearner;
import io.cordon.detectors.baseline.BaselineLearner.Limits;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.baseline.BaselineReader;
import io.cordon.topology.baseline.BaselineSettings;
import io.cordon.topology.config.KafkaSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an operator puts into the topic is what detection finds there. */
class BaselinesCommandIT {

    @TempDir
    private Path directory;

    @Test
    void shouldPutTheLastWrittenVersionInForce() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                RegistryProcess registry = RegistryProcess.start()) {
            // Given
            List<String> cluster = List.of(
                    "--bootstrap",
                    kafka.bootstrapServers(),
                    "--registry",
                    registry.confluentUrl().toString(),
                    "--small");
            assertThat(run(new TopicsCommand(), cluster, "--create")).isZero();

            // When
            assertThat(run(new BaselinesCommand(), cluster, "--tenant", "acme", file("helpdesk", 1)))
                    .isZero();
            assertThat(run(new BaselinesCommand(), cluster, "--tenant", "acme", file("helpdesk", 2)))
                    .isZero();
            assertThat(run(new BaselinesCommand(), cluster, "--tenant", "other", file("coder", 1)))
                    .isZero();

            // Then
            assertThat(inForce(kafka, registry, "acme").all()).containsExactly(baseline("helpdesk", 2));
            assertThat(inForce(kafka, registry, "other").all()).containsExactly(baseline("coder", 1));
        }
    }

    private static Baselines inForce(EmbeddedKafka kafka, RegistryProcess process, String tenant) {
        KafkaSettings settings = new KafkaSettings(kafka.bootstrapServers(), Map.of(), Optional.empty());
        try (SchemaRegistry registry = new HttpSchemaRegistry(RegistryConfig.of(process.confluentUrl()))) {
            return new BaselineReader(settings, TopicNames.standard().of(Topic.BASELINES), registry)
                    .read(new BaselineSettings(Optional.empty(), Optional.of(tenant)));
        }
    }

    private static int run(Object command, List<String> cluster, String... more) {
        List<String> arguments = new ArrayList<>(cluster);
        arguments.addAll(List.of(more));
        return new CommandLine(command).execute(arguments.toArray(String[]::new));
    }

    private String file(String agentType, long version) {
        Path file = directory.resolve(agentType + version);
        BaselineFile.write(file, Baselines.NONE.with(baseline(agentType, version)));
        return file.toString();
    }

    private static Baseline baseline(String agentType, long version) {
        return new BaselineLearner(agentType, Limits.CHOSEN).baseline(version);
    }
}
