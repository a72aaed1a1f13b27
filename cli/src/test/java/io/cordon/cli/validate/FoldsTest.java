package io.cordon.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private static final List<String> TASKS =
            IntStream.range(0, 100).mapToObj(i -> "task-" + i).toList();

    @Test
    void shouldDealTasksOutEvenlyWhateverTheirOrder() {
        // Given
        List<String> reversed = TASKS.reversed();

        // When
        Folds folds = new Folds(TASKS, 5);
        Folds again = new Folds(reversed, 5);

        // Then
        Map<Integer, Long> sizes = TASKS.stream()
                .map(folds::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(sizes).hasSize(5).allSatisfy((fold, size) -> assertThat(size).isEqualTo(20));
        assertThat(TASKS).allMatch(task -> folds.of(task) == again.of(task));
    }

    @Test
    void shouldCountATaskOnceHoweverManySessionsItHas() {
        // When
        Folds folds = new Folds(Collections.nCopies(50, "only"), 5);

        // Then
        assertThat(folds.of("only")).isZero();
    }
}
