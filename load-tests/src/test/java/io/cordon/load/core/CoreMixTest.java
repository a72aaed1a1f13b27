package io.cordon.load.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreMixTest {

    @TempDir
    private Path directory;

    /** What {@link MixProportions} prints for 96 evenly drawn sessions of five sets of third parties' recordings. */
    @Test
    void shouldHaveTheProportionsOfRecordedSessions() {
        // When
        MixProportions trace = MixProportions.of(CoreMix.of(CoreMix.TRACE));

        // Then
        assertThat(trace.events()).isCloseTo(20, within(2.0));
        assertThat(trace.segments()).isCloseTo(10.5, within(2.0));
        assertThat(trace.words()).isCloseTo(30, within(4.0));
        assertThat(trace.values()).isCloseTo(21, within(4.0));
        assertThat(trace.arguments()).isCloseTo(1.55, within(.2));
        assertThat(trace.effects()).isCloseTo(13, within(3.0));
        assertThat(trace.found()).isCloseTo(6.8, within(2.0));
    }

    @Test
    void shouldReadWhatSomebodyRecorded() throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("some.jsonl"), """
                {"session_id": "a", "agent_type": "clerk", "seq": 0, "event": "session_start", "args": {"task": "Read the note."}, "ts": 0}
                {"session_id": "a", "agent_type": "clerk", "seq": 1, "event": "tool_call", "tool": "read_note", "args": {"id": "n-1"}, "ts": 1}
                {"session_id": "a", "agent_type": "clerk", "seq": 2, "event": "tool_result", "tool": "read_note", "result_text": "Call Ada.", "ts": 2}
                """);

        // When
        List<EventTree> trees = CoreMix.of(file.toString());

        // Then
        assertThat(trees)
                .singleElement()
                .satisfies(tree -> assertThat(tree.told()).hasSize(3));
        assertThat(MixProportions.of(trees).words()).isEqualTo(2);
    }

    @Test
    void shouldPlayAnyNumberOfEventsAndBeginEachTreeAnew() {
        // Given
        EventTree tree = TraceTree.of(1);
        int events = tree.told().size();
        int[] seen = new int[1];
        Rounds<int[]> rounds = new Rounds<>(
                List.of(tree, tree), sessions -> List.of(new int[1]), (known, event) -> seen[0] = ++known[0]);

        // When
        rounds.play(3 * events - 1);

        // Then
        assertThat(seen[0]).isEqualTo(events - 1);
    }
}
