package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.RecoveryLine.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Walks through restore.md, grow.md and the takeover of upgrade.md in docs/operations, on a real broker and registry. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecoveryIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private static Path directory;

    private static RecoveryLine line;

    @BeforeAll
    static void start() throws Exception {
        line = new RecoveryLine(directory).serving(RecoveryLine.BLUE, 1);
        contain("s-1", "secret-token-1");
        contain("s-2", "secret-token-2");
    }

    @AfterAll
    static void stop() throws Exception {
        line.close();
    }

    /** Green begins with no state of its own, from the topics, and with the next epoch of authority. */
    @Test
    @Order(1)
    void shouldKnowWhatIsContainedWhenAnotherOwnerTakesOver() throws Exception {
        // Given
        line.stop();

        // When
        line.serving(RecoveryLine.GREEN, 2);
        Ran released = line.cordon("release", "s-1", "--reason", "a false alarm");

        // Then
        assertThat(released.code()).as(released.toString()).isZero();
        assertThat(line.isActive("secret-token-1")).as("nothing is revived").isFalse();
        contain("s-3", "secret-token-3");
    }

    @Test
    @Order(2)
    void shouldLoseNoContainmentWhenOnlyACopyOfTheBrokersDisksIsLeft() throws Exception {
        // When
        line.loseAllButACopyOfTheBrokersDisks();
        line.serving(RecoveryLine.GREEN, 2);

        // Then
        assertThat(state("s-2")).isEqualTo("contained");
        assertThat(state("s-3")).isEqualTo("contained");
        Ran released = line.cordon("release", "s-3", "--reason", "a drill of ours");
        assertThat(released.code()).as(released.toString()).isZero();
        assertThat(line.isActive("secret-token-3")).as("nothing is revived").isFalse();
        contain("s-4", "secret-token-4");
    }

    /** Topics cannot get wider, so sessions that begin go to wider ones. */
    @Test
    @Order(3)
    void shouldContainInAWiderGenerationAndReleaseInTheOldOne() throws Exception {
        // Given
        line.beginGeneration("gen2.", "commands=8,owners=2");
        line.serving(RecoveryLine.BLUE, 1);

        // When
        contain("s-5", "secret-token-5");
        line.goToGeneration("cordon.");
        Ran released = line.cordon("release", "s-2", "--reason", "a false alarm");

        // Then
        assertThat(released.code()).as(released.toString()).isZero();
        assertThat(line.isActive("secret-token-5"))
                .as("of the other generation")
                .isFalse();
    }

    /** A session that has begun stays where it is; the next one of its runtime begins in the new generation. Each is found and contained where it lives. */
    @Test
    @Order(4)
    void shouldWatchOldSessionsToTheirEndWhileTheirRuntimeMovesOn() throws Exception {
        // Given
        line.detecting();
        line.issue("s-6", "secret-token-6");
        try (HostileAgent old = line.agent("s-6")) {
            line.goToGeneration("gen2.");
            line.detecting();
            line.issue("s-7", "secret-token-7");

            // When
            try (HostileAgent moved = line.agent("s-7")) {
                moved.turns();
                old.turns();
                await().atMost(PATIENCE).until(() -> !line.isActive("secret-token-7"));
                await().atMost(PATIENCE).until(() -> !line.isActive("secret-token-6"));
            }
        }

        // Then
        await().atMost(PATIENCE).until(() -> state("s-7").equals("contained"));
        line.goToGeneration("cordon.");
        await().atMost(PATIENCE).until(() -> state("s-6").equals("contained"));
        long drained = line.events();
        line.goToGeneration("gen2.");
        try (HostileAgent next = line.agent("s-8")) {
            next.turns();
        }
        line.goToGeneration("cordon.");
        assertThat(line.events())
                .as("nothing comes to the old generation any more")
                .isEqualTo(drained);
    }

    private static void contain(String session, String token) {
        line.issue(session, token);
        Ran quarantined = line.cordon("quarantine", session, "--reason", "it mails keys");
        assertThat(quarantined.code()).as(quarantined.toString()).isZero();
        assertThat(line.isActive(token)).isFalse();
    }

    private static String state(String session) throws IOException {
        Ran inspected = line.cordon("inspect", session, "--json");
        assertThat(inspected.code()).as(inspected.toString()).isZero();
        return JSON.readTree(inspected.says()).path("state").asText();
    }
}
