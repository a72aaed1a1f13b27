package io.cordon.cli.drill;

import io.cordon.operations.request.Answer;
import java.util.List;

/**
 * The cluster that is drilled.
 *
 * <p><b>Failure semantics.</b> Each method throws if it could not be done; what was done before stays, and {@link #cleanUp} takes it away
 * as far as it can.
 */
interface DrillGround {

    /** Lists canaries in the inventory, so that the actuator can find them. */
    void list(String session, List<Canary> canaries);

    /** Announces the drill, has the harm done once the owner knows of it, and waits for the owner's word. */
    Answer announced(String session, Runnable harm) throws InterruptedException;

    /** Has a session of that name do what no session may. No tool runs and nothing leaves: it is only reported, as a runtime reports calls. */
    void harm(String session);

    /** Releases the session, and takes its canaries out of the inventory. */
    void cleanUp(String session, List<Canary> canaries) throws InterruptedException;
}
