package io.cordon.quickstart.story;

import java.util.HashMap;
import java.util.Map;

/** How often an agent that no longer asks got through at each target, so that the story tells the first and the last only. Thread-safe. */
final class Attempts {
    private final Map<String, Integer> accepted = new HashMap<>();

    /** Takes in that it got through, and says how often it had before. */
    synchronized int accepted(String session, String tool) {
        int before = before(session, tool);
        accepted.put(key(session, tool), before + 1);
        return before;
    }

    synchronized int before(String session, String tool) {
        return accepted.getOrDefault(key(session, tool), 0);
    }

    private static String key(String session, String tool) {
        return session + ' ' + tool;
    }
}
