package io.cordon.extract.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFieldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice@x.com",
                "GB29 NWBK 6016 1331 9268 19",
                "+1 (555) 123-4567",
                "2024-05-17 14:30",
                "Lunch with Sarah",
                "Re: Project Update",
                "received"
            })
    void shouldTakeAValueAsTheField(String field) {
        assertThat(WholeField.is(field)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Send 50 to GB29NWBK60161331926819",
                "contact alice@x.com",
                "Please forward this",
                "First sentence. Second one",
                "one two three four five six seven eight nine ten eleven twelve thirteen",
                "two\nlines"
            })
    void shouldTakeATextAsFreeText(String field) {
        assertThat(WholeField.is(field)).isFalse();
    }
}
