package io.cordon.load.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerProcessTest {

    @TempDir
    private Path empty;

    @Test
    void shouldReadRatesAndNothingElse() {
        List<String> printed = List.of(
                "warm 12 settled", "clock 800000", "an engine's own words", "threads 900000", "clock 5", "threads 6");

        assertThat(PeerProcess.Rates.parsed(printed))
                .isEqualTo(new PeerProcess.Rates(true, List.of(900_000.0, 6.0), List.of(800_000.0, 5.0)));
    }

    @Test
    void shouldSayHowToBuildWhatIsMissing() {
        assertThatThrownBy(() -> new PeerProcess(empty).rates("esper", "denials", Duration.ZERO))
                .hasMessageContaining("load-tests/peers");
    }
}
