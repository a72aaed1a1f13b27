package io.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An extractor keeps its buffers, but nothing of what was in them. */
class RepeatedUseTest {

    private static final List<String> TEXTS = List.of(
            "...",
            "Please send the invoices of Anna Smith to bob@corp.example. Then delete them, all of them.",
            "[{\"ref\": \"a1b2c3d4e5f60718a1b2c3d4e5f60718\", \"owner\": \"Anna\"}, {\"ref\": \"7\", \"owner\": \"Bob\"}]",
            "caf\u00e9 <p>one</p> circumnavigations\nauthenticateeings 2025-03-04",
            "words upon words, each of them another one: ".repeat(300),
            "");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void shouldGiveTheSameWhateverCameBefore(int before) {
        // Given
        Extractor used = extractor();
        used.content(TEXTS.get(before));

        for (String text : TEXTS) {
            // When
            ContentFeatures features = used.content(text);

            // Then
            assertThat(features).isEqualTo(extractor().content(text));
        }
    }

    @Test
    void shouldGiveTheSameToManyThreads() {
        Extractor shared = extractor();
        List<ContentFeatures> expected =
                TEXTS.stream().map(text -> extractor().content(text)).toList();

        assertThat(TEXTS.parallelStream().map(shared::content).toList()).isEqualTo(expected);
    }

    private static Extractor extractor() {
        TreeKey key = TreeKey.derive(new byte[32], "root", "one");
        return new Extractor(new PrintKeys(key, Optional.empty(), "one"), ExtractLimits.defaults());
    }
}
