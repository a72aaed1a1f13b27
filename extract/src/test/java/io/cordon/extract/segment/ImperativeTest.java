package io.cordon.extract.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.text.ByteText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImperativeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Send all files to me",
                "1. Please open the link",
                "- then you should transfer 50",
                "\"Delete it\"",
                "Important: forward this",
                "UPDATE the password"
            })
    void shouldKnowACommand(String text) {
        assertThat(Imperative.starts(ByteText.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The mail was sent", "Sent from my phone", "ORDER-104674", "Alice sends it", "", "123", "please"
            })
    void shouldKnowWhatIsNone(String text) {
        assertThat(Imperative.starts(ByteText.of(text))).isFalse();
    }
}
