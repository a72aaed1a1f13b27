package io.cordon.emitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CapturedArgumentsTest {

    @Test
    void shouldCopyWhatIsSmallAndPlainInItsOrder() {
        // Given
        Map<String, Object> inner = new LinkedHashMap<>(Map.of("deep", true));
        List<Object> list = new ArrayList<>(List.of("x", 1, 2L));
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("z", "text");
        arguments.put("a", null);
        arguments.put("list", list);
        arguments.put("map", inner);
        Map<String, Object> before = new LinkedHashMap<>(arguments);
        before.put("list", List.copyOf(list));
        before.put("map", Map.copyOf(inner));

        // When
        Map<String, ?> captured = CapturedArguments.of(arguments);

        // Then
        list.clear();
        inner.clear();
        arguments.clear();
        assertThat(captured).isEqualTo(before);
        assertThat(List.copyOf(captured.keySet())).containsExactly("z", "a", "list", "map");
    }

    @ParameterizedTest
    @MethodSource("others")
    void shouldLeaveOthersToBeReadAtOnce(Map<String, ?> arguments) {
        assertThat(CapturedArguments.of(arguments)).isNull();
    }

    static Stream<Map<String, ?>> others() {
        Map<String, Object> cyclic = new LinkedHashMap<>();
        cyclic.put("self", cyclic);
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        return Stream.of(
                Map.of("counter", new AtomicInteger()),
                Map.of("text", new StringBuilder("x")),
                Map.of("bytes", new byte[1]),
                Map.of("array", new Object[] {"x"}),
                Map.of("names", Map.of(1, 2)),
                Map.of("text", "x".repeat(3_000)),
                Map.of("texts", Collections.nCopies(3, "x".repeat(1_000))),
                Map.of("many", Collections.nCopies(100, 1)),
                IntStream.range(0, 100).boxed().collect(Collectors.toMap(i -> "name" + i, i -> i)),
                cyclic,
                Map.of("endless", endless));
    }
}
