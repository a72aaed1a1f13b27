package io.cordon.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.cli.learn.BaselineFile;
import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.BaselineLearner;
import io.cordon.detectors.baseline.BaselineLearner.Limits;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.gate.feed.BaselineFollower;
import io.cordon.gate.feed.FeedConfig;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.topic.TopicNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            try (BaselineFollower gate = follower(kafka, registry)) {
                await().untilAsserted(() -> {
                    assertThat(gate.shelf().current("acme", "helpdesk")).contains(baseline("helpdesk", 2));
                    assertThat(gate.shelf().current("other", "coder")).contains(baseline("coder", 1));
                    assertThat(gate.shelf().current("acme", "coder")).isEmpty();
                });

                assertThat(run(new BaselinesCommand(), cluster, "--tenant", "acme", "--withdraw", "helpdesk"))
                        .isZero();
                await().untilAsserted(() ->
                        assertThat(gate.shelf().current("acme", "helpdesk")).isEmpty());
            }
        }
    }

    private static BaselineFollower follower(EmbeddedKafka kafka, RegistryProcess process) {
        return BaselineFollower.start(new FeedConfig(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new HttpSchemaRegistry(RegistryConfig.of(process.confluentUrl())),
                TopicNames.standard()));
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
