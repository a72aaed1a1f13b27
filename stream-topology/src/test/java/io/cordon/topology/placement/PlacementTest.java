package io.cordon.topology.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementTest {

    private static final int PARTITIONS = 4;
    private static final long LITTLE = 1_000;
    private static final long MUCH = 1_000_000;

    private static Group three() {
        return new Group(PARTITIONS).comes("a").catchesUp(MUCH).comes("b").comes("c");
    }

    /** Until nobody waits any more. */
    private static Group settled(Group group) {
        for (int round = 0; round < 20; round++) {
            group.catchesUp(MUCH).decided();
        }
        return group;
    }

    @Test
    void shouldMoveNobodyElsesTasksWhenAnInstanceIsRestarted() {
        // Given
        Group group = settled(three());
        Map<TaskId, String> before = group.owners();
        Set<TaskId> of = new TreeSet<>(group.seats().get("b").active());

        // When
        group.catchesUp(LITTLE).goes("b");

        // Then
        assertThat(group.moved(before)).isEqualTo(of);

        // When
        Map<TaskId, String> meanwhile = group.owners();
        group.catchesUp(LITTLE).comes("b");

        // Then
        assertThat(group.owners()).containsValue("b");
        assertThat(group.moved(meanwhile))
                .hasSizeLessThanOrEqualTo(of.size())
                .allMatch(task -> group.owners().get(task).equals("b"));
        assertThat(group.waiting()).isFalse();
    }

    @Test
    void shouldGiveWhatIsLeftToWhoHasACopy() {
        // Given
        Group group = settled(three());
        Set<TaskId> of = new TreeSet<>(group.seats().get("c").active());
        Map<String, Set<TaskId>> copies = Map.of(
                "a", new TreeSet<>(group.seats().get("a").standby()),
                "b", new TreeSet<>(group.seats().get("b").standby()));

        // When
        group.catchesUp(MUCH).goes("c");

        // Then
        assertThat(of)
                .isNotEmpty()
                .allSatisfy(
                        task -> assertThat(copies.get(group.owners().get(task))).contains(task));
    }

    @Test
    void shouldLetANewcomerCatchUpBeforeItGetsAnything() {
        // Given
        Group group = new Group(PARTITIONS).comes("a").catchesUp(MUCH);

        // When
        group.comes("b");

        // Then
        assertThat(group.owners()).doesNotContainValue("b");
        assertThat(group.waiting()).isTrue();

        // When
        settled(group);

        // Then
        assertThat(group.seats().get("b").active()).hasSize(PARTITIONS);
        assertThat(group.waiting()).isFalse();
    }

    @Test
    void shouldGiveWhatNobodyHasStateOfToWhoLacksLeast() {
        // Given
        Group group = new Group(1).comes("a").catchesUp(MUCH).comes("b");

        // When
        group.goes("a");

        // Then
        assertThat(group.owners()).hasSize(2).containsValue("b");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldShareEverythingOutEvenlyAndThenRestWhoeverComesAndGoes(long seed) {
        // Given
        Random random = new Random(seed);
        Group group = new Group(1 + random.nextInt(9)).comes("i0");

        for (int step = 0; step < 60; step++) {
            // When
            String name = "i" + random.nextInt(6);
            group.catchesUp(random.nextBoolean() ? LITTLE : MUCH);
            if (!group.seats().containsKey(name)) {
                group.comes(name);
            } else if (group.seats().size() > 1) {
                group.goes(name);
            }

            // Then
            everyTaskHasOneOwnerAndItsCopyElsewhere(group);
        }
        settled(group);
        Map<TaskId, String> rested = group.owners();
        assertThat(group.waiting()).isFalse();
        assertThat(group.catchesUp(MUCH).decided().moved(rested)).isEmpty();
        assertThat(spread(group, 1)).isLessThanOrEqualTo(1);
        assertThat(spread(group, 2)).isLessThanOrEqualTo(1);
    }

    private static void everyTaskHasOneOwnerAndItsCopyElsewhere(Group group) {
        assertThat(group.owners().keySet()).containsExactlyInAnyOrderElementsOf(group.tasks());
        group.tasks().forEach(task -> {
            long copies = group.seats().values().stream()
                    .filter(seat -> seat.standby().contains(task))
                    .count();
            assertThat(copies).isGreaterThanOrEqualTo(group.seats().size() > 1 ? 1 : 0);
        });
        assertThat(group.seats().values())
                .allMatch(seat -> seat.active().stream().noneMatch(seat.standby()::contains));
    }

    private static int spread(Group group, int subtopology) {
        int[] counts = group.seats().values().stream()
                .mapToInt(seat -> seat.active(subtopology))
                .toArray();
        return IntStream.of(counts).max().orElseThrow()
                - IntStream.of(counts).min().orElseThrow();
    }
}
