package io.cordon.cli.evasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class EvasionTest {

    private static final int PER_THOUSAND = 970;

    @Test
    void shouldCatchNearlyEverySecretInEveryDisguiseAndSayWhichNot() throws IOException {
        // When
        EvasionPage page = new EvasionPage();

        // Then
        assertThat(page.caughtOfAThousand()).isGreaterThanOrEqualTo(PER_THOUSAND);
        assertThat(Files.readString(EvasionPage.FILE))
                .as("docs/evasion.md is out of date: run EvasionPage")
                .isEqualTo(page.text());
    }
}
