package io.cordon.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"120, 120", "'Thu, 01 Jan 2026 00:00:30 GMT', 30", "'Wed, 31 Dec 2025 00:00:00 GMT', 0", "soon, -1"})
    void shouldReadRetryAfterInBothForms(String header, long seconds) {
        // Given
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);

        // When
        var read = RetryAfter.parse(header, clock);

        // Then
        assertThat(read).isEqualTo(seconds < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds)));
    }
}
