package io.cordon.quickstart.stage;

import java.util.List;

/**
 * A target that says what it accepted: not the agent's word, and not Cordon's.
 *
 * <p><b>Failure semantics</b> A target that does not answer throws; asking again is safe.
 */
interface Target {
    /** Its name, as auditors know it. */
    String name();

    /** What it accepted after this number, from the oldest to the newest. */
    List<TargetUse> after(long sequence);
}
