package io.cordon.topology.service;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** Memory outside the heap that Java hands out in this process. */
final class DirectMemory {

    private static final String OPTION = "MaxDirectMemorySize";

    private DirectMemory() {}

    /** Bytes at most: as many as the heap has, unless the process was told otherwise. */
    static long most() {
        long told = Long.parseLong(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption(OPTION)
                .getValue());
        return told == 0 ? Runtime.getRuntime().maxMemory() : told;
    }
}
