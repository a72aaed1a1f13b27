package io.cordon.actuator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.actuator.plan.Authority;
import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.JournalNote;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.plan.PointKey;
import io.cordon.actuator.plan.PointSnapshot;
import io.cordon.actuator.plan.PointStateName;
import io.cordon.actuator.plan.SubjectKey;
import io.cordon.connectors.api.PreState;
import io.cordon.schemas.avro.JournalEntry;
import io.cordon.schemas.avro.JournalPhase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalEntriesTest {
    private static final Instant T = Instant.parse("2026-01-01T00:00:00.123Z");

    @ParameterizedTest
    @EnumSource
    void shouldReadAStepAsItWasWritten(CommandKey.Action action) {
        // Given
        var note = new JournalNote(
                new CommandKey("c-1", action),
                "revoke@idp/token",
                JournalNote.Phase.STEP_DONE,
                3,
                Optional.empty(),
                new PreState("login=true"),
                Optional.of(new PointSnapshot(
                        new PointKey("idp", "token"),
                        "target",
                        PointStateName.PARTIAL,
                        T,
                        Optional.of(T.plusSeconds(1)),
                        "inactive",
                        3)),
                T);

        // When
        var read = JournalEntries.of(JournalEntries.toEntry(note, 7));

        // Then
        assertThat(read).contains(note);
        assertThat(JournalEntries.toEntry(note, 7).getFencingEpoch()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadACommandAsItWasWritten(CommandKey.Action action) {
        // Given
        var key = new CommandKey("c-1", action);
        var order = new Order(
                key,
                new SubjectKey("acme", SubjectKey.Kind.TREE, "root"),
                "root",
                4,
                "QUARANTINE",
                new Authority("app", 2),
                "case",
                "reason",
                T,
                T.plusSeconds(1),
                T.plusSeconds(2),
                3,
                true,
                true);
        var note = new JournalNote(
                key, "", JournalNote.Phase.COMPLETED, 2, Optional.of(order), PreState.unknown(), Optional.empty(), T);

        // When
        var read = JournalEntries.of(JournalEntries.toEntry(note, 1));

        // Then
        assertThat(read).contains(note);
    }

    @Test
    void shouldKeepEntriesOfAReleaseApartFromThoseOfItsContainment() {
        // Given
        var contain = new JournalNote.Key(new CommandKey("same", CommandKey.Action.CONTAIN), "");
        var release = new JournalNote.Key(new CommandKey("same", CommandKey.Action.RELEASE), "");

        // When
        var keys = List.of(JournalEntries.key(contain), JournalEntries.key(release));

        // Then
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void shouldHaveAKeyForACredentialWhoseNameFillsAKey() {
        // Given
        var command = new CommandKey("c", CommandKey.Action.RELEASE);
        var names = Stream.of("a", "b").map(last -> "r".repeat(199) + last);

        // When
        var keys = names.map(ref -> new JournalNote.Key(command, new PointKey("idp", ref).step("revoke")))
                .map(JournalEntries::key)
                .toList();

        // Then
        assertThat(keys)
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).startsWith("c/release:revoke@idp%2Frrr"));
    }

    @Test
    void shouldPassOverAPhaseOfALaterVersion() {
        // Given
        var entry = JournalEntry.newBuilder()
                .setCommandId("c")
                .setStep("")
                .setPhase(JournalPhase.UNKNOWN)
                .setFencingEpoch(1)
                .setAt(T)
                .build();

        // When
        var read = JournalEntries.of(entry);

        // Then
        assertThat(read).isEmpty();
    }
}
