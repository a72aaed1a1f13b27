package io.cordon.quickstart.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Steps of a session with the same tool in a row, so that the story tells the first of them only. Thread-safe. */
final class Repeats {
    private static final int SHOWN = 3;

    private final Map<String, Run> runs = new HashMap<>();

    private record Run(String tool, int length, int hidden) {}

    /** Takes in a step, and says whether it is to be told. */
    synchronized boolean shows(String session, String tool) {
        Run last = runs.getOrDefault(session, new Run(tool, 0, 0));
        int length = last.tool().equals(tool) ? last.length() + 1 : 1;
        boolean shown = length <= SHOWN;
        runs.put(session, new Run(tool, length, last.hidden() + (shown ? 0 : 1)));
        return shown;
    }

    /** How many were not told; empty if all were. */
    synchronized Optional<Integer> hidden(String session) {
        return Optional.ofNullable(runs.get(session)).map(Run::hidden).filter(hidden -> hidden > 0);
    }
}
