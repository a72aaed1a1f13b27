package io.cordon.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain?",
                "caf\u00e9",
                "caf\u00e9?",
                "\u4e2d?",
                "long enough \u4e2d text",
                "\ud83d\ude00",
                "a\ud800?"
            })
    void shouldHaveAByteForEachCharacter(String string) {
        ByteText text = ByteText.of(string);

        assertThat(text.length()).isEqualTo(string.length());
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            assertThat(text.charAt(i)).isEqualTo(c);
            assertThat((int) text.at(i))
                    .satisfies(b -> assertThat(c < 128 ? b == c : b < 0).isTrue());
        }
        assertThat(text.isAscii()).isEqualTo(string.chars().allMatch(c -> c < 128));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a b\n", "a", "\u2003x\u00a0", "\t\u001f"})
    void shouldBeStrippedAsAStringIs(String string) {
        assertThat(ByteText.of(string).stripped().text()).isEqualTo(string.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "1234567",
                "12345678",
                "123456789",
                "Of ordinary length, in ASCII.",
                "caf\u00e9 \ud83d\ude00 x"
            })
    void shouldBeReadBackwardsAsAStringIs(String string) {
        ByteText backwards = ByteText.of(string).backwards();

        assertThat(backwards)
                .isEqualTo(ByteText.of(new StringBuilder(string).reverse().toString()));
        assertThat(backwards.eight(backwards.length())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no long word with a capital is in here", "a LongWordWithCapitals is in here, and no other"})
    void shouldHaveLongWordsBackwardsWhereItHasThem(String string) {
        ByteText text = ByteText.of(string);
        boolean any = text.mixedWords().mayBeAny();

        assertThat(text.backwards().mixedWords().mayBeAny()).isEqualTo(any);
    }
}
