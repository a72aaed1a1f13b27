package io.cordon.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmerTest {

    @ParameterizedTest
    @CsvSource({
        "share sharing shared shares, shar",
        "transfer transfers transferred transferring, transfer",
        "message messages, messag",
        "story stories, story",
        "box boxes, box",
        "plan planned planning plans, plan",
        "add added adding adds, add",
        "address, address",
        "status, status",
        "bus, bus",
        "ring, ring",
        "P041, P041"
    })
    void shouldBringFormsOfAWordTogether(String forms, String stem) {
        assertThat(forms.split(" "))
                .allSatisfy(form -> assertThat(Stems.of(form)).isEqualTo(stem));
    }
}
