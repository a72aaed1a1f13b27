package io.cordon.cli.replay;

import io.cordon.cli.score.Decision;
import java.util.List;
import java.util.Map;

/**
 * What came of a replay.
 *
 * @param counts what went in and out
 * @param decisions decisions made on events, sorted
 * @param commands ids of the commands that were issued
 * @param refusals dead-lettered events by reason
 */
public record ReplayResult(
        ReplayCounts counts, List<Decision> decisions, List<String> commands, Map<String, Long> refusals) {

    /** Copies the lists. */
    public ReplayResult {
        decisions = List.copyOf(decisions);
        commands = List.copyOf(commands);
        refusals = Map.copyOf(refusals);
    }

    /** Whether every event is accounted for. */
    public boolean nothingLost() {
        return counts.nothingLost();
    }
}
