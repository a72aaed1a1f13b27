package io.cordon.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.Samples;
import io.cordon.cli.evaluate.Evaluation;
import io.cordon.cli.score.Decision;
import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole line on real parts agrees with the core alone. */
class ReplayIT {

    @TempDir
    private Path directory;

    @Test
    void shouldDecideWhatEvaluateDecidesAndLoseNothing() {
        // Given
        Evaluation evaluation = new Evaluation(Core.of(CoreConfig.defaults()), Samples.catalog());
        List<Decision> expected = Samples.sessions().stream()
                .flatMap(session -> evaluation.judge(session).stream())
                .sorted()
                .toList();

        // When
        ReplayResult result;
        try (Replay replay = Replay.start(directory)) {
            result = replay.play(Samples.sessions(), Samples.catalog());
        }

        // Then
        assertThat(result.decisions()).isEqualTo(expected);
        assertThat(result.nothingLost()).isTrue();
        assertThat(result.commands()).isNotEmpty();
        assertThat(result.counts().completed()).isEqualTo(result.commands().size());
    }
}
