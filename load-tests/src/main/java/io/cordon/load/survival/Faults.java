package io.cordon.load.survival;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Which fault comes next: each kind once in an order that the seed decides, then all again in another. */
final class Faults {

    private static final Map<String, Fault> ALL = new LinkedHashMap<>();

    static {
        ALL.put("kill-detection", ProcessFaults::killDetection);
        ALL.put("kill-broker", ProcessFaults::killBroker);
        ALL.put("kill-containment", ProcessFaults::killContainment);
        ALL.put("kill-actuator", ProcessFaults::killActuator);
        ALL.put("pause-detection", ProcessFaults::pauseDetection);
        ALL.put("slow-broker", ProcessFaults::slowBroker);
        ALL.put("full-disk", DiskFaults::fillDisk);
        ALL.put("rotten-store", DiskFaults::rotStore);
        ALL.put("hanging-input", WriterFaults::hangingInput);
        ALL.put("hanging-gate", WriterFaults::hangingGate);
    }

    private final List<String> names;
    private final Random random;
    private final Deque<String> next = new ArrayDeque<>();

    /**
     * A plan.
     *
     * @param names which kinds; empty means all
     */
    Faults(List<String> names, long seed) {
        if (!ALL.keySet().containsAll(names)) {
            throw new IllegalArgumentException("no such fault among " + names + ", there are " + ALL.keySet());
        }
        this.names = names.isEmpty() ? List.copyOf(ALL.keySet()) : List.copyOf(names);
        this.random = new Random(seed);
    }

    String next() {
        if (next.isEmpty()) {
            List<String> again = new ArrayList<>(names);
            Collections.shuffle(again, random);
            next.addAll(again);
        }
        return next.remove();
    }

    /** Has it happen; what it hit. */
    String strike(String name, Scene scene) {
        Fault fault = ALL.get(name);
        if (fault == null) {
            throw new IllegalArgumentException("no fault " + name);
        }
        return fault.strike(scene, random);
    }
}
