package io.cordon.actuator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.StepOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever part of the journal a takeover finds, it ends where it would have ended, and no step is executed twice. */
class RecoveryPropertyTest {

    @Test
    void shouldConvergeFromEveryPrefixOfTheJournal() {
        // Given
        var whole = world();
        whole.accept(World.contain(1));
        whole.answerAll();

        for (int length = 0; length <= whole.journal.size(); length++) {
            // When
            var world = world();
            world.journal.addAll(whole.journal.subList(0, length));
            replayEffects(world, whole);
            world.crash();
            world.accept(World.contain(1)); // as the topic delivers it again if its offset was not committed
            world.pass(Duration.ofSeconds(5));

            // Then
            assertThat(world.open).as("prefix of %s", length).isEmpty();
            assertThat(world.executed.values())
                    .as("prefix of %s", length)
                    .containsOnly(1)
                    .hasSize(6);
            assertThat(world.subject.completed()).isTrue();
        }
    }

    @RepeatedTest(300)
    void shouldConvergeWhateverCrashesAndFailsInBetween(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var world = world();
        world.trouble =
                call -> random.nextInt(5) == 0 ? Optional.of(new StepOutcome.Retryable("busy")) : Optional.empty();
        world.accept(World.contain(1));

        // When
        for (int i = 0; i < 40; i++) {
            disturb(world, random);
        }
        world.trouble = call -> Optional.empty();
        world.pass(Duration.ofSeconds(60));

        // Then
        assertThat(world.open).isEmpty();
        assertThat(world.executed.values()).containsOnly(1);
        assertThat(world.subject.points()).extracting(PointSnapshot::state).containsOnly(PointStateName.PROVEN);
        assertThat(world.subject.completed()).isTrue();
    }

    @RepeatedTest(100)
    void shouldEndReleasedWhenAReleaseFollowsWhateverCrashesInBetween(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var world = world();
        world.accept(World.contain(1));
        for (int i = random.nextInt(12); i > 0; i--) {
            disturb(world, random);
        }

        // When
        world.accept(World.release(1));
        for (int i = 0; i < 12; i++) {
            disturb(world, random);
        }
        world.pass(Duration.ofSeconds(10));

        // Then
        assertThat(world.subject.contained()).isFalse();
        assertThat(world.subject.completed()).isTrue();
        assertThat(world.open).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(world.pending).isEmpty();
    }

    @Test
    void shouldForgetAReleasedSubjectAfterItsRetention() {
        // Given
        var world = world();
        world.accept(World.contain(1));
        world.answerAll();
        world.accept(World.release(1));
        world.answerAll();
        world.now = world.now.plus(Duration.ofDays(8));

        // When
        var recovered = new Recovery(world.desk, Duration.ofDays(7)).rebuild(world.journal, world, world.now);

        // Then
        assertThat(recovered.subjects()).isEmpty();
        assertThat(recovered.forgotten())
                .containsAll(world.journal.stream().map(JournalNote::key).toList());
    }

    private static World world() {
        return new World().credential("a", "db").credential("b", "idp").credential("c", "idp");
    }

    private static void disturb(World world, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> loseSome(world, random);
            case 1 -> world.pass(Duration.ofMillis(50L * random.nextInt(4)));
            case 2 -> compact(world);
            default -> {
                if (!world.pending.isEmpty()) {
                    world.answerOne();
                }
            }
        }
    }

    /** A crash: of the calls under way, some had reached their target. */
    private static void loseSome(World world, Random random) {
        List.copyOf(world.pending).stream().filter(c -> random.nextBoolean()).forEach(world::execute);
        world.crash();
    }

    private static void compact(World world) {
        var latest = new LinkedHashMap<JournalNote.Key, JournalNote>();
        for (var note : world.journal) {
            latest.remove(note.key());
            latest.put(note.key(), note);
        }
        world.journal.clear();
        world.journal.addAll(latest.values());
    }

    /** What the former owner had executed by then: each step that the journal says was started. */
    private static void replayEffects(World world, World whole) {
        var started = new ArrayList<JournalNote>(world.journal);
        started.sort(Comparator.comparingInt(JournalNote::attempt));
        for (var note : started) {
            if (note.phase() == JournalNote.Phase.STEP_STARTED) {
                world.executed.put(note.command() + note.step(), 1);
                if (note.step().startsWith("second")) {
                    world.open.remove(note.point().orElseThrow().key().credential());
                }
            }
        }
        assertThat(whole.executed.keySet()).containsAll(Set.copyOf(world.executed.keySet()));
    }
}
