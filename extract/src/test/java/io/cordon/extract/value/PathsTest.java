package io.cordon.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.text.ByteText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    /** What stands around a path is no part of it. */
    @ParameterizedTest
    @CsvSource({
        "src/App.java, true",
        "/etc, true",
        "../, true",
        "~/x, true",
        ".env, true",
        "C:\\x, true",
        "a/b/c, true",
        "\u00e4.md, false",
        "\u00e4\u00f6.md, true",
        ".., false",
        "a.b, false",
        "ab.toolong, false",
        "ab.abcdef, false",
        "ab.abcde, true",
        "ab.1c, false",
        "a/b, false",
        "/ b, false"
    })
    void shouldKnowAPath(String path, boolean expected) {
        assertThat(Paths.isPath(path)).isEqualTo(expected);
        ByteText longer = ByteText.of("/" + path + "/d.md");
        int mask = Pieces.maskOf(longer, 1, 1 + path.length());
        assertThat(Paths.isPath(longer, 1, 1 + path.length(), mask)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/App.java", "./src", "../src", "src/", "a//b", "a\\b", "/etc/\u00c4", "~/x.MD", "/"})
    void shouldTakeOnlyWhatDiffersInCaseForPlain(String path) {
        boolean plain = Paths.isPlain(ByteText.of(path), 0, path.length());

        assertThat(plain)
                .isEqualTo(path.codePoints().allMatch(c -> c < 128)
                        && Paths.normalForm(path).equalsIgnoreCase(path)
                        && !path.equals("/"));
    }
}
