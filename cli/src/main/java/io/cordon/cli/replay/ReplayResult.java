package io.cordon.cli.replay;

import io.cordon.cli.score.Decision;
import java.util.List;

/**
 * What came of a replay.
 *
 * @param counts what went in and out
 * @param decisions decisions made on events, sorted
 * @param commands ids of the commands that were issued
 */
public record ReplayResult(ReplayCounts counts, List<Decision> decisions, List<String> commands) {

    /** Copies the lists. */
    public ReplayResult {
        decisions = List.copyOf(decisions);
        commands = List.copyOf(commands);
    }

    /** Whether every event is accounted for. */
    public boolean nothingLost() {
        return counts.nothingLost();
    }
}
