package io.cordon.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void shouldHaveAsManyDigitsAsMeanSomething() {
        // When, Then
        assertThat(Span.of(Duration.ofNanos(812_000))).isEqualTo("0.8 ms");
        assertThat(Span.of(Duration.ofMillis(41))).isEqualTo("41 ms");
        assertThat(Span.of(Duration.ofMillis(1_240))).isEqualTo("1.24 s");
    }

    @Test
    void shouldHaveASignWhenItIsATimeAfterSomething() {
        // When, Then
        assertThat(Span.after(Duration.ofMillis(41))).isEqualTo("+41 ms");
        assertThat(Span.after(Duration.ofMillis(-41))).isEqualTo("-41 ms");
    }
}
