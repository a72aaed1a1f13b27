package io.cordon.operations.log;

import java.util.List;
import java.util.Map;

/**
 * What verifying one tenant's log showed.
 *
 * @param tenant whose; empty if no line could be read
 * @param firstSequence number of the first line
 * @param lastSequence number of the last line
 * @param lastHash hash of the last line
 * @param lines how many lines
 * @param checkpoints how many signatures hold
 * @param unsigned lines after the last signature: chained, but whoever can write the file can write them anew
 * @param kinds lines by kind
 * @param problems what is not as it was written, in the order of the files
 */
public record LogReport(
        String tenant,
        long firstSequence,
        long lastSequence,
        String lastHash,
        long lines,
        long checkpoints,
        long unsigned,
        Map<String, Long> kinds,
        List<LogProblem> problems) {

    public LogReport {
        kinds = Map.copyOf(kinds);
        problems = List.copyOf(problems);
    }

    /** Every line is as it was written, as far as signatures reach. */
    public boolean intact() {
        return problems.isEmpty();
    }
}
