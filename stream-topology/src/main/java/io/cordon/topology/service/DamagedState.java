package io.cordon.topology.service;

import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** Local state that can't be read any more, since a disk or a crash of the machine has changed it. It is a copy: the changelogs have all of it. */
final class DamagedState {

    private DamagedState() {}

    /** Whether this is why something failed. What is locked, or what there is no room for, is not damaged. */
    static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RocksDBException rocks && isCorruption(rocks)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCorruption(RocksDBException failure) {
        Status status = failure.getStatus();
        return status != null && status.getCode() == Status.Code.Corruption;
    }
}
