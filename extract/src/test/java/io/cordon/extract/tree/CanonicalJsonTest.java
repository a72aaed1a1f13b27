package io.cordon.extract.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void shouldSortNamesAndWriteNumbersOneWay() {
        // Given
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("b", Arrays.asList(20.0, 20, 0.5, true, null));
        tree.put("a", "say \"x\"\n\u0001\\");

        // When
        CanonicalJson.Text text = CanonicalJson.write(tree, 1000);

        // Then
        assertThat(text.json()).isEqualTo("{\"a\":\"say \\\"x\\\"\\n\\u0001\\\\\",\"b\":[20,20,0.5,true,null]}");
        assertThat(text.complete()).isTrue();
    }

    @Test
    void shouldSayThatItIsCut() {
        assertThat(CanonicalJson.write("x".repeat(100), 10).complete()).isFalse();
        assertThat(CanonicalJson.write(nested(100), 10_000).complete()).isFalse();
        Map<String, Integer> many = IntStream.range(0, 5000).boxed().collect(Collectors.toMap(i -> "k" + i, i -> i));
        assertThat(CanonicalJson.write(many, 1 << 20)).isEqualTo(new CanonicalJson.Text("<cut 5000>", false));
    }

    @Test
    void shouldEscapeWhatMustBeWhereverItStands() {
        for (char c = 0; c < 0x100; c++) {
            String escape = switch (c) {
                case '"', '\\' -> "\\" + c;
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                case '\t' -> "\\t";
                default -> c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
            };
            for (int at = 0; at < 20; at++) {
                String text = "x".repeat(at) + "%s" + "\u20ac".repeat(at % 2) + "y".repeat(20 - at);

                assertThat(CanonicalJson.write(text.replace("%s", String.valueOf(c)), 100)
                                .json())
                        .isEqualTo('"' + text.replace("%s", escape) + '"');
            }
        }
    }

    private static Object nested(int depth) {
        Object node = "x";
        for (int i = 0; i < depth; i++) {
            node = List.of(node);
        }
        return node;
    }
}
