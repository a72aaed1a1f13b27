package io.cordon.topology.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final Recent<String> recent = new Recent<>(100);

    @Test
    void shouldLetFallWhatWasNotUsedForLongestWhenItGetsTooHeavy() {
        // Given
        IntStream.range(0, 20).forEach(i -> recent.put("s" + i, "session " + i, 5));
        recent.get("s0");

        // When
        recent.put("s20", "session 20", 5);

        // Then
        assertThat(recent.get("s0")).isEqualTo("session 0");
        assertThat(recent.get("s1")).isNull();
        assertThat(recent.size()).isEqualTo(20);
    }

    @Test
    void shouldNeverLetFallWhatIsUsedAgainAndAgain() {
        // Given
        Recent<String> many = new Recent<>(1_000);
        many.put("used", "again and again", 1);

        // When
        for (int i = 0; i < 10_000; i++) {
            many.put("s" + i, "session " + i, 1);
            assertThat(many.get("used")).isNotNull();
        }

        // Then
        assertThat(many.size()).isEqualTo(1_000);
    }

    @Test
    void shouldWeighAnewWhatGrew() {
        // Given
        IntStream.range(0, 20).forEach(i -> recent.put("s" + i, "session " + i, 5));

        // When
        recent.put("s19", "session 19", 15);

        // Then
        assertThat(recent.size()).isEqualTo(18);
        assertThat(recent.get("s19")).isEqualTo("session 19");
    }

    @Test
    void shouldKeepWhatIsBeingWorkedOnHoweverHeavyItIs() {
        // When
        recent.put("a", "huge", 1_000);
        recent.put("b", "huge", 1_000);

        // Then
        assertThat(recent.get("a")).isEqualTo("huge");
        assertThat(recent.get("b")).isEqualTo("huge");
    }

    @Test
    void shouldTellWhatFellOutAndNotWhatWasRemoved() {
        // Given
        List<String> fallen = new ArrayList<>();
        Recent<String> telling = new Recent<>(100, fallen::add);
        IntStream.range(0, 20).forEach(i -> telling.put("s" + i, "session " + i, 5));
        telling.remove("s0");

        // When
        telling.weigh("s19", 12);
        telling.weigh("s0", 1_000);

        // Then
        assertThat(fallen).containsExactly("s1");
        assertThat(telling.size()).isEqualTo(18);
    }

    @Test
    void shouldKeepOnlyWhatItIsToldToAndHaveRoomForOthers() {
        // Given
        IntStream.range(0, 20).forEach(i -> recent.put("s" + i, "session " + i, 5));

        // When
        recent.keepOnly("s7"::equals);

        // Then
        assertThat(recent.size()).isEqualTo(1);
        assertThat(recent.get("s7")).isEqualTo("session 7");
        IntStream.range(20, 39).forEach(i -> recent.put("s" + i, "session " + i, 5));
        assertThat(recent.size()).isEqualTo(20);
    }
}
