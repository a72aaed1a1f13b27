package io.cordon.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.text.ByteText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "Read more at https://invoice.example/review/294, or ask account145@summary.example.",
                "  TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a; \"Gr\u00fc\u00dfe\" (c-h-a-r)",
                "\ud83d\ude80 na\u00efve\u0007text <tag> e\u0301tude"
            })
    void shouldCutATextBackwardsAsIfItHadBeenRead(String text) {
        // Given
        ByteText forwards = ByteText.of(text);
        ByteText backwards = forwards.backwards();
        Chunks read = new Chunks().read(backwards);

        // When
        Chunks taken = new Chunks().readBackwards(backwards, new Chunks().read(forwards));

        // Then
        assertThat(parts(taken)).isEqualTo(parts(read));
        assertThat(taken.mayHaveMixed(8)).isEqualTo(read.mayHaveMixed(8));
    }

    private static List<String> parts(Chunks chunks) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            String kinds = chunks.isMixed(i, 8) + " " + chunks.isLower(i) + " ";
            chunks.parts(i, (from, to, plain) -> parts.add(kinds + plain + " " + from + " " + to));
        }
        return parts;
    }
}
