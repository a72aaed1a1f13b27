package io.cordon.load.peers;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Set;

/**
 * Takes the time of a run: by the clock, and by what this thread had of the processors, which on a machine that others use too is the steadier one. What a compiler or
 * collector does in threads of its own is only in the first.
 */
record Stopwatch(long began, long had) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Stopwatch start() {
        return new Stopwatch(System.nanoTime(), threadNanos());
    }

    Engine.Run stop(Set<String> matches) {
        return new Engine.Run(matches, System.nanoTime() - began, threadNanos() - had);
    }

    static long threadNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
