package io.cordon.load.hostile;

import java.lang.management.ManagementFactory;

/** This process's heap. */
final class Heap {

    private Heap() {}

    /** Bytes that are still needed. */
    static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
