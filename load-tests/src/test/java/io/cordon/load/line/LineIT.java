package io.cordon.load.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.parts.JavaProcess;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The harnesses of the whole line for a moment: their figures are worth nothing, and they do not rot. */
class LineIT {

    private static final int RATE = 200;
    private static final TopicNames AT_RATE = new TopicNames("at" + RATE + '.');
    private static final Duration SECONDS = Duration.ofSeconds(3);

    @TempDir
    private Path directory;

    private LoadCluster cluster;

    @BeforeEach
    void start() {
        cluster = LoadCluster.start(directory);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void shouldTimeEachAnswerToHarmAndWorkOffTheSameEventsByTheReferences() {
        // When
        ResponseTimes times = new ResponseRun(cluster, "").at(RATE, Duration.ofSeconds(1), SECONDS);
        cluster.admin()
                .createTopics(List.of(new NewTopic(
                        PassThrough.output(AT_RATE), Sizing.quickstart().sessions(), (short) 1)));
        List<Drain> references = List.of(PassThrough.class, GetAndPut.class).parallelStream()
                .map(this::drained)
                .toList();

        // Then
        assertThat(times.denied().count()).isPositive();
        assertThat(times.alerted().count()).isPositive();
        assertThat(references)
                .allMatch(
                        drain -> drain.total() == RATE * SECONDS.plusSeconds(1).toSeconds());
    }

    @Test
    void shouldStartAgainWithItsStateWhereItWasKilled() {
        // When
        AtomicLong filled = new AtomicLong();
        RestartRun.Restart restart = new RestartRun(cluster, "").after(1, 500, filled::set);

        // Then
        assertThat(restart.stateBytes()).isPositive().isEqualTo(filled.get());
        assertThat(restart.took()).isPositive();
    }

    private Drain drained(Class<?> reference) {
        LoadedApplication application = LoadedApplication.of(reference, AT_RATE, 0);
        GroupProgress progress = new GroupProgress(cluster.admin(), application.id(), AT_RATE.of(Topic.EVENTS));
        try (JavaProcess process = application.start(cluster, "")) {
            return Drain.follow(progress, Duration.ofSeconds(60));
        }
    }
}
