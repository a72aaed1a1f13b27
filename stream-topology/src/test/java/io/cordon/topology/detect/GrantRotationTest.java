package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.Rung;
import io.cordon.topology.normalise.FollowedIngestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The keys of a tenant's grants are replaced while detection runs. */
class GrantRotationTest {
    private final TestKeys first = TestKeys.create(Bench.START);
    private long nanos;
    private final Bench bench = new Bench(
            BenchSettings.trusting(Bench.settings(first), new FollowedIngestKeys(List.of(first.file()), () -> nanos)));
    private final Script before = Script.root(first, "s-before", Bench.START);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldBelieveSessionsOfBothEpochsOnceTheFileHasBoth() {
        // Given
        bench.send(before, before.started());

        // When
        TestKeys second = first.renewed(Bench.START);
        look();

        // Then
        Script after = Script.root(second, "s-after", Bench.START);
        bench.send(after, after.started());
        actedOn(before);
        actedOn(after);
    }

    @Test
    void shouldRefuseWhoSpeaksUnderAnEpochThatIsTakenAway() {
        // Given
        bench.send(before, before.started());

        // When
        TestKeys second = first.replaced(Bench.START);
        look();

        // Then
        bench.send(before, before.usesCanary());
        assertThat(bench.deadLetters()).extracting(DeadLetter::getReason).containsExactly(DeadLetterReason.BAD_MAC);
        Script after = Script.root(second, "s-after", Bench.START);
        bench.send(after, after.started());
        actedOn(after);
    }

    @Test
    void shouldGoOnWithTheKeysBeforeWhenTheFileIsBroken() throws IOException {
        // Given
        bench.send(before, before.started());

        // When
        Files.writeString(first.file(), "{\"kind\": ");
        look();

        // Then
        actedOn(before);
    }

    /** Only who is verified is contained for what it does. */
    private void actedOn(Script session) {
        bench.findings();
        bench.gate();
        bench.send(session, session.usesCanary());
        assertThat(bench.deadLetters()).isEmpty();
        assertThat(bench.findings()).extracting(Finding::getDetector).containsExactly("canary-used");
        assertThat(bench.gate())
                .extracting(entry -> entry.value.getRung())
                .doesNotContain(Rung.STEP_UP)
                .isNotEmpty();
    }

    private void look() {
        nanos += Duration.ofSeconds(1).toNanos();
    }
}
