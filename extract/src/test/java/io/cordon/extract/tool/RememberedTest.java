package io.cordon.extract.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedTest {

    private final List<String> read = new ArrayList<>();
    private final Remembered<Integer> lengths = new Remembered<>(name -> {
        read.add(name);
        return name.length();
    });

    @Test
    void shouldReadANameOnce() {
        assertThat(lengths.of("send_email")).isEqualTo(10);
        assertThat(lengths.of("send_email")).isEqualTo(10);
        assertThat(read).containsExactly("send_email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "order 17", "key-19482736", "größe", "x\ny"})
    void shouldNotRememberWhatMayBeData(String name) {
        lengths.of(name);
        lengths.of(name);
        assertThat(read).hasSize(2);
    }

    @Test
    void shouldBeBounded() {
        // When
        for (int i = 0; i < Remembered.MOST + 10; i++) {
            lengths.of("name" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676));
        }

        // Then
        read.clear();
        lengths.of("nameaaa");
        assertThat(read).containsExactly("nameaaa");
    }
}
