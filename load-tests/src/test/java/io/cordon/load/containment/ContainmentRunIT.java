package io.cordon.load.containment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** A smoke of the measurement. It starts all that the quickstart starts, so only who asks for it gets it. */
class ContainmentRunIT {

    @Test
    void shouldContainEachSessionAndTellHowLongItTook() throws IOException, InterruptedException {
        assumeTrue(Boolean.getBoolean("cordon.load.smoke"), "runs with -Dcordon.load.smoke=true, for half a minute");
        // Given
        var text = new ByteArrayOutputStream();
        var options = RunOptions.of("--count", "3", "--warm-up", "1", "--idp", "oauth2");

        // When
        boolean contained = ContainmentRun.run(options, new PrintStream(text, true, UTF_8));

        // Then
        assertThat(contained).as(text.toString(UTF_8)).isTrue();
        assertThat(text.toString(UTF_8))
                .contains("contain_p50_ms", "contained_gate_p99_ms", "postgresql_proven_p99_ms");
    }
}
