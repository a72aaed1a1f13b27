package io.cordon.load.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One broker, two instances, one of them killed: the harness and its ledger do not rot. Its times are worth nothing. */
@Tag("long")
class SurvivalIT {

    @Test
    void shouldKeepACleanLedgerWhenAnInstanceIsKilled() {
        // Given
        SurvivalOptions options = new SurvivalOptions(
                Duration.ofMillis(1), 1, 100, 1, 2, List.of("kill-detection"), Duration.ofSeconds(1));

        // When
        SurvivalResult result = SurvivalRun.run(options, new PrintStream(OutputStream.nullOutputStream()));

        // Then
        assertThat(result.table()).last().isEqualTo("the ledger is clean");
        assertThat(result.ledger().accepted()).isPositive();
        assertThat(result.ledger().hostile()).isPositive();
        assertThat(result.takeovers()).hasSize(1);
    }

    @Test
    void shouldKeepACleanLedgerWhenBrokersRegistryAndAuthorizationServerAreAway() {
        // Given
        SurvivalOptions options =
                new SurvivalOptions(Duration.ofSeconds(20), 1, 50, 1, 2, List.of(), Duration.ofSeconds(1));

        // When
        SurvivalResult result = SurvivalRun.outages(options, new PrintStream(OutputStream.nullOutputStream()));

        // Then
        assertThat(result.table()).last().isEqualTo("the ledger is clean");
        assertThat(result.faults())
                .extracting(FaultRecord::name)
                .containsExactly("kafka away", "registry away", "idp away");
    }
}
