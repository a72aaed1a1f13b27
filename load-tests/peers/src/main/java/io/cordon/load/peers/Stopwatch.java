package io.cordon.load.peers;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Set;

/**
 * Takes the time of a run: by the clock, and by what all threads of this process had of the processors, which on a machine that others use too is
 * the steadier one.
 */
record Stopwatch(long began, long processor) {

    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getOperatingSystemMXBean();

    static Stopwatch start() {
        return new Stopwatch(System.nanoTime(), processorNanos());
    }

    Engine.Run stop(Set<String> matches) {
        return new Engine.Run(matches, System.nanoTime() - began, processorNanos() - processor);
    }

    static long processorNanos() {
        return SYSTEM instanceof com.sun.management.OperatingSystemMXBean process ? process.getProcessCpuTime() : 0;
    }
}
