package io.cordon.actuator.connector;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * One after the other at each place, in the order of asking: subjects that share a credential may be contained at the same time, and whoever
 * comes second is to find what the first has done. Thread-safe.
 */
final class PlaceQueues {
    /** Whoever waits at a place where somebody is. */
    private final Map<Place, Deque<Runnable>> waiting = new HashMap<>();

    /** Runs it now, or as soon as all before it have left. */
    void enter(Place place, Runnable turn) {
        if (isFree(place, turn)) {
            turn.run();
        }
    }

    private synchronized boolean isFree(Place place, Runnable turn) {
        var others = waiting.get(place);
        if (others == null) {
            waiting.put(place, new ArrayDeque<>());
            return true;
        }
        others.add(turn);
        return false;
    }

    /** Lets the next one in. */
    void leave(Place place) {
        next(place).run();
    }

    private synchronized Runnable next(Place place) {
        var others = waiting.getOrDefault(place, new ArrayDeque<>());
        if (others.isEmpty()) {
            waiting.remove(place);
            return () -> {};
        }
        return others.removeFirst();
    }
}
