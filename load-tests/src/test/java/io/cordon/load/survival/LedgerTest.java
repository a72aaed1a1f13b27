package io.cordon.load.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LedgerTest {

    @Test
    void shouldBeCleanWhenAllThatWasAcceptedIsProcessedAndEachHostileSessionContained() {
        assertThat(new Ledger(100, 3, 0, 0, 0, 5, 5, 0, 0, 0).clean()).isTrue();
    }

    @Test
    void shouldNotBeCleanWhenAnythingIsMissingOrWrong() {
        assertThat(Stream.of(
                        new Ledger(100, 0, 1, 0, 0, 5, 5, 0, 0, 0),
                        new Ledger(100, 0, 0, 1, 0, 5, 5, 0, 0, 0),
                        new Ledger(100, 0, 0, 0, 1, 5, 5, 0, 0, 0),
                        new Ledger(100, 0, 0, 0, 0, 5, 4, 0, 0, 0),
                        new Ledger(100, 0, 0, 0, 0, 5, 5, 1, 0, 0),
                        new Ledger(100, 0, 0, 0, 0, 5, 5, 0, 1, 0),
                        new Ledger(100, 0, 0, 0, 0, 5, 5, 0, 0, 1)))
                .noneMatch(Ledger::clean);
    }
}
