package io.cordon.topology.session.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Circumstance;
import io.cordon.schemas.avro.CircumstanceKind;
import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.policy.ModesJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

/** What is written down, and what is not. */
class WrittenJournalTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    private final MockProcessorContext<String, Object> context = new MockProcessorContext<>();
    private final WrittenJournal journal = new WrittenJournal(
            context, "journal", new Configuration("cordon-detect", "digest", "v1", "dev"), Modes.none());

    WrittenJournalTest() {
        context.setCurrentSystemTimeMs(NOW.toEpochMilli());
    }

    @Test
    void shouldSayOnceWhatHoldsAndWhereTheTaskWentOn() {
        // When
        journal.takes(42);
        journal.takes(43);
        journal.takes(50);

        // Then
        assertThat(kinds()).containsExactly(CircumstanceKind.STANDING, CircumstanceKind.RESUMED);
        assertThat(written().getLast().getAfter()).isEqualTo(41);
    }

    @Test
    void shouldWriteNothingForATickThatIsDueForNobody() {
        // Given
        journal.takes(1);

        // When
        journal.due(NOW, List::of);

        // Then
        assertThat(kinds()).doesNotContain(CircumstanceKind.TICK);
    }

    @Test
    void shouldNameThePlaceAndTheSessionsOfATickInRecordsOfBoundedSize() {
        // Given
        journal.takes(9);
        List<String> due =
                IntStream.range(0, 1_200).mapToObj(i -> "acme/root/s-" + i).toList();

        // When
        List<String> told = journal.due(NOW, () -> due);

        // Then
        List<Circumstance> ticks = written().stream()
                .filter(each -> each.getKind() == CircumstanceKind.TICK)
                .toList();
        assertThat(told).isEqualTo(due);
        assertThat(ticks).hasSize(3).allMatch(tick -> tick.getAfter() == 9);
        assertThat(ticks.stream().flatMap(tick -> tick.getKeys().stream())).containsExactlyElementsOf(due);
    }

    @Test
    void shouldSayAgainWhatHoldsWhenAnHourHasPassed() {
        // Given
        journal.takes(1);
        journal.modes(Modes.none().detection(Optional.of(Mode.SHADOW)));

        // When
        context.setCurrentSystemTimeMs(NOW.plus(Duration.ofMinutes(61)).toEpochMilli());
        journal.due(NOW, List::of);

        // Then
        assertThat(kinds())
                .containsExactly(
                        CircumstanceKind.STANDING,
                        CircumstanceKind.RESUMED,
                        CircumstanceKind.STANDING,
                        CircumstanceKind.STANDING);
        assertThat(ModesJson.read(written().getLast().getModes()).detection()).contains(Mode.SHADOW);
    }

    private List<Circumstance> written() {
        return context.forwarded().stream()
                .map(forward -> (Circumstance) forward.record().value())
                .toList();
    }

    private List<CircumstanceKind> kinds() {
        return written().stream().map(Circumstance::getKind).toList();
    }
}
