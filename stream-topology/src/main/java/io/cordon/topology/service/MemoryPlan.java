package io.cordon.topology.service;

import com.sun.management.OperatingSystemMXBean;
import io.cordon.topology.config.StreamSettings;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;

/**
 * What this process may take of memory, and what there is of it.
 *
 * @param heap bytes at most
 * @param stores bytes of RocksDB at most
 * @param there bytes of the container, or of the machine where there is none
 */
record MemoryPlan(long heap, long stores, long there) {

    /** Code, threads and buffers of clients. */
    private static final long BESIDE = 250L << 20;

    static MemoryPlan of(StreamSettings settings) {
        return new MemoryPlan(
                Runtime.getRuntime().maxMemory(),
                settings.blockCacheBytes(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize());
    }

    /** Whoever takes more than there is gets killed when he is busiest, not when he starts. */
    boolean fits() {
        return heap + stores + BESIDE <= there;
    }

    void tell(Logger log) {
        (fits() ? log.atInfo() : log.atWarn())
                .addKeyValue("heapBytes", heap)
                .addKeyValue("blockCacheBytes", stores)
                .addKeyValue("besideBytes", BESIDE)
                .addKeyValue("thereBytes", there)
                .log(fits() ? "memory" : "heap, streams.blockCache and the rest may take more memory than there is");
    }
}
