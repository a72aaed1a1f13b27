package io.cordon.extract.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void shouldReadJsonWithItsEscapes() {
        assertThat(JsonReader.read(" {\"a\": [1, -2.5e3, \"x\\n\\u00e9\\\"\"], \"b\": {}, } "))
                .contains(Map.of("a", List.of("1", "-2.5e3", "x\n\u00e9\""), "b", Map.of()));
        assertThat(JsonReader.read("('x', [])")).isEmpty();
        assertThat(JsonReader.read("[('x', 'it\\'s')]")).contains(List.of(List.of("x", "it's")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "[Reset](https://x.org)", "{a b}", "[1] and more", "{\"a\" \"b\"}"})
    void shouldRefuseWhatIsSomethingElse(String text) {
        assertThat(JsonReader.read(text)).isEmpty();
    }

    @Test
    void shouldRefuseHostileDepth() {
        assertThat(JsonReader.read("[".repeat(100_000))).isEmpty();
        assertThat(JsonReader.read("{\"a\":".repeat(100_000))).isEmpty();
    }
}
