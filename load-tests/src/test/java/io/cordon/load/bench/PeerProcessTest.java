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
        List<String> printed =
                List.of("rate denials 800000", "an engine's own words", "rate denials 900000", "rate a 5");

        assertThat(PeerProcess.parsed(printed))
                .containsEntry("denials", List.of(800_000.0, 900_000.0))
                .containsEntry("a", List.of(5.0));
    }

    @Test
    void shouldSayHowToBuildWhatIsMissing() {
        assertThatThrownBy(() -> new PeerProcess(empty).rates("esper", Duration.ZERO))
                .hasMessageContaining("load-tests/peers");
    }
}
