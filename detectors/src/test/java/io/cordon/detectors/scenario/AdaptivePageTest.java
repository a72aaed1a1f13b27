package io.cordon.detectors.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class AdaptivePageTest {

    @Test
    void shouldBeWhatTheDocumentationSays() throws IOException {
        assertThat(Files.readString(AdaptivePage.FILE))
                .as("docs/adaptive-attacks.md is out of date: run AdaptivePage")
                .isEqualTo(AdaptivePage.text());
    }
}
