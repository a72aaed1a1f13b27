package io.cordon.topology.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.Directive;
import io.cordon.schemas.avro.DirectiveKind;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.ReceiptKind;
import io.cordon.schemas.avro.RequestKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectState;
import io.cordon.schemas.topic.Topic;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.containment.config.ContainmentConfig;
import io.cordon.topology.service.StartUpException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainmentServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path directory;

    private static ContainmentCluster cluster;
    private static ContainmentService service;

    @BeforeAll
    static void start() {
        cluster = new ContainmentCluster(directory);
        service = ContainmentService.start(cluster.config());
        await().atMost(PATIENCE).until(service::ready);
    }

    @AfterAll
    static void stop() {
        service.close();
        cluster.close();
    }

    private static Optional<SubjectState> state(Subject subject) {
        return cluster.committed(Topic.CONTAINMENT, Containment.class).stream()
                .filter(c -> c.getSubject().equals(subject))
                .map(Containment::getState)
                .reduce((first, second) -> second);
    }

    private static Command awaitCommand(Subject subject, CommandAction action) {
        return await().atMost(PATIENCE)
                .until(
                        () -> cluster.committed(Topic.COMMANDS, Command.class).stream()
                                .filter(c -> c.getSubject().equals(subject) && c.getAction() == action)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static void receipt(Command command, ReceiptKind kind, PointState... states) {
        var points = java.util.Arrays.stream(states)
                .map(s -> Samples.point(s, Instant.now()))
                .toList();
        cluster.send(Samples.receipt(
                command.getCommandId(), command.getSubject(), command.getEpoch(), kind, points, Instant.now()));
    }

    @Test
    void shouldContainAndReleaseASession() {
        // Given
        Subject session = Samples.session("flow");
        cluster.send(Samples.intent(session, Rung.QUARANTINE, Instant.now()));
        Command contain = awaitCommand(session, CommandAction.CONTAIN);
        receipt(contain, ReceiptKind.PLANNED, PointState.PLANNED);
        receipt(contain, ReceiptKind.PROBE, PointState.PROVEN);
        await().atMost(PATIENCE).until(() -> state(session).equals(Optional.of(SubjectState.CONTAINED)));

        // When
        cluster.send(Samples.request(RequestKind.RELEASE, session, Instant.now()));
        Command release = awaitCommand(session, CommandAction.RELEASE);
        receipt(release, ReceiptKind.PLANNED);
        receipt(release, ReceiptKind.COMPLETED);

        // Then
        await().atMost(PATIENCE).until(() -> state(session).equals(Optional.of(SubjectState.RELEASED)));
        assertThat(release.getEpoch()).isEqualTo(contain.getEpoch() + 1);
        assertThat(cluster.records(Topic.GATE).getLast().value()).isNull();
        assertThat(cluster.committed(Topic.DIRECTIVES_SESSION, Directive.class).stream()
                        .filter(d -> d.getSubject().equals(session))
                        .map(Directive::getKind))
                .containsExactly(DirectiveKind.CONFIRMED, DirectiveKind.RELEASED);
    }

    @Test
    void shouldServeHealthAndMetrics() throws IOException, InterruptedException {
        // Given
        Subject session = Samples.session("metrics");
        cluster.send(Samples.intent(session, Rung.QUARANTINE, Instant.now()));
        awaitCommand(session, CommandAction.CONTAIN);

        // When / Then
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").body()).isEqualTo("RUNNING\n");
        assertThat(get("/metrics").body())
                .contains("cordon_command_issued_total{action=\"contain\",again=\"false\"}")
                .contains("cordon_failover_bounded_seconds{application=\"cordon-containment\"} 7.0")
                .contains("kafka_stream_");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + service.httpPort() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void shouldNotStartOnOtherPartitionCounts() {
        // Given
        String other = cluster.yaml()
                .replace("topics: {small: true}", "topics: {small: true, sizing: {owners: 2}}")
                .replace("c-0", "c-1");
        ContainmentConfig config = ContainmentConfig.read(new ConfigSource("other.yaml", other));

        // When / Then
        assertThatThrownBy(() -> ContainmentService.start(config))
                .isInstanceOf(StartUpException.class)
                .hasMessageContaining("topic cordon.intents has 1 partitions, expected 2");
    }

    @Test
    void shouldNameEveryTopicThatIsMissing() {
        // Given
        String other = cluster.yaml().replace("topics: {small: true}", "topics: {small: true, prefix: absent.}");
        ContainmentConfig config = ContainmentConfig.read(new ConfigSource("other.yaml", other));

        // When / Then
        assertThatThrownBy(() -> ContainmentService.start(config))
                .isInstanceOf(StartUpException.class)
                .hasMessageContaining("absent.commands")
                .hasMessageContaining("absent.dead-letter")
                .extracting(Throwable::getMessage)
                .satisfies(message -> assertThat(List.of(message.split("\n")))
                        .hasSize(ContainmentTopology.topics().size() + 1));
    }
}
