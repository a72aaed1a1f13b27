package io.cordon.actuator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Commands that come twice, late, or in the wrong order: the highest epoch counts, and nothing is done twice. */
class CommandOrderTest {

    @RepeatedTest(300)
    void shouldEndAsTheHighestEpochSaysWhateverOrderTheyComeIn(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var world = new World().credential("a", "db").credential("b", "idp");
        var orders = new ArrayList<>(List.of(World.contain(1), World.release(2), World.contain(3)));
        if (random.nextBoolean()) {
            orders.add(World.release(4));
        }
        var highest = orders.getLast();
        orders.addAll(List.copyOf(orders)); // each comes twice
        Collections.shuffle(orders, random);

        // When
        for (var order : orders) {
            world.accept(order);
            disturb(world, random);
        }
        world.pass(Duration.ofSeconds(10));

        // Then
        assertThat(world.subject.order()).contains(highest);
        assertThat(world.subject.completed()).isTrue();
        assertThat(world.executed.values()).allMatch(times -> times == 1);
        assertThat(world.open).isEqualTo(highest.isRelease() ? world.credentials.keySet() : Collections.emptySet());
    }

    @Test
    void shouldRefuseALateCommandOfAnOlderEpochWhileAStepOfTheNewerOneIsUnderWay() {
        // Given
        var world = new World().credential("a", "db");
        world.accept(World.contain(3));
        world.answerOne();

        // When
        world.accept(World.release(2));
        world.answerAll();

        // Then
        assertThat(world.last(Report.Kind.REFUSED).detail()).contains("superseded: epoch 2 is below 3");
        assertThat(world.state("a")).isEqualTo(PointStateName.PROVEN);
        assertThat(world.open).isEmpty();
    }

    private static void disturb(World world, Random random) {
        for (int i = random.nextInt(4); i > 0 && !world.pending.isEmpty(); i--) {
            world.answerOne();
        }
        if (random.nextInt(4) == 0) {
            world.pending.stream().filter(c -> random.nextBoolean()).forEach(world::execute);
            world.crash();
        }
    }
}
