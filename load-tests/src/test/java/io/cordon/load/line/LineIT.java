package io.cordon.load.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both harnesses of the whole line for a moment: nothing is refused, all harm is answered, and they do not rot. */
class LineIT {

    private static final int EVENTS = 20_000;
    private static final int RATE = 200;

    @TempDir
    private Path directory;

    @Test
    void shouldCompareThroughputAndAnswerAllHarm() {
        try (LoadCluster cluster = LoadCluster.start(directory)) {
            List<ThroughputRound> rounds =
                    ThroughputRun.prepare(cluster, EVENTS, "").rounds(1);
            ResponseTimes times = new ResponseRun(cluster, "").at(RATE, Duration.ofSeconds(1), Duration.ofSeconds(3));

            assertThat(rounds).allMatch(round -> round.againstPassThrough() > 0 && round.againstGetAndPut() > 0);
            assertThat(times.denied().count()).isPositive();
            assertThat(times.alerted().count() + times.early()).isPositive();
        }
    }
}
