package io.cordon.extract.tree;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.text.ByteText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void shouldReadJsonWithItsEscapes() {
        assertThat(read(" {\"a\": [1, -2.5e3, \"x\\n\\u00e9\\\"\"], \"b\": {}, } "))
                .contains(Map.of("a", texts("1", "-2.5e3", "x\n\u00e9\""), "b", Map.of()));
        assertThat(read("('x', [])")).isEmpty();
        assertThat(read("[('x', 'it\\'s')]")).contains(List.of(texts("x", "it's")));
    }

    @Test
    void shouldReadNamesOfAnyKindAgainAndAgain() {
        String names = "{'a': 1, \"a long name, longer than most\": 2, '': 3, 'n\u00e4me': 4, 'na\\x6de': 5, name: 6}";
        Map<String, ByteText> row = Map.of(
                "a", ByteText.of("1"),
                "a long name, longer than most", ByteText.of("2"),
                "", ByteText.of("3"),
                "n\u00e4me", ByteText.of("4"),
                "name", ByteText.of("6"));

        assertThat(read("[" + names + ", " + names + "]")).contains(List.of(row, row));
    }

    /** With few fields and with many, whose names are looked for in another way. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 16, 17, 18, 40})
    void shouldKeepTheLastValueAtTheFirstPlaceOfAName(int fields) {
        // Given
        String names =
                IntStream.range(0, fields).mapToObj(i -> "n" + i + ": " + i).collect(joining(", "));

        // When
        Optional<Object> read = read("{" + names + ", n0: last, n" + fields + ": more}");

        // Then
        List<String> pairs = new ArrayList<>();
        ((Map<?, ?>) read.orElseThrow()).forEach((name, value) -> pairs.add(name + "=" + ((ByteText) value).text()));
        assertThat(pairs).hasSize(fields + 1).startsWith("n0=last").endsWith("n" + fields + "=more");
        assertThat(read.orElseThrow()).isEqualTo(new LinkedHashMap<>((Map<?, ?>) read.orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "[Reset](https://x.org)", "{a b}", "[1] and more", "{\"a\" \"b\"}"})
    void shouldRefuseWhatIsSomethingElse(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void shouldRefuseHostileDepth() {
        assertThat(read("[".repeat(100_000))).isEmpty();
        assertThat(read("{\"a\":".repeat(100_000))).isEmpty();
    }

    private static Optional<Object> read(String text) {
        return JsonReader.read(ByteText.of(text));
    }

    private static List<ByteText> texts(String... texts) {
        return Stream.of(texts).map(ByteText::of).toList();
    }
}
