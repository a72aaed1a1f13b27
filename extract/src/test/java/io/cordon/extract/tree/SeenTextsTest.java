package io.cordon.extract.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.text.ByteText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTextsTest {

    private final SeenTexts seen = new SeenTexts();

    @Test
    void shouldKnowTheSameObjectAgainAndNoOther() {
        String text = "x".repeat(100);
        ByteText bytes = ByteText.of(text);
        seen.add(bytes);

        assertThat(seen.find(text)).isSameAs(bytes);
        assertThat(seen.find("x".repeat(100))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain ", "\"quoted\"\n", "caf\u00e9 "})
    void shouldMakeNoDifference(String part) {
        String text = part.repeat(40);
        Map<String, Object> tree = Map.of("body", text, "n", 1);
        seen.add(ByteText.of(text));

        assertThat(CanonicalJson.write(tree, 10_000, seen)).isEqualTo(CanonicalJson.write(tree, 10_000));
        assertThat(TextSize.of(tree, seen)).isEqualTo(TextSize.of(tree, new SeenTexts()));
    }
}
