package io.cordon.detectors.facts;

import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload.ToolCallRequested;

/** Which calls carry their arguments out of the delegation tree. */
public final class Outbound {

    private Outbound() {}

    /**
     * True if what stands in the arguments reaches somebody else. A class that sends does, known destination or not; any other call does if
     * it names a place, a person or an account: a fetch carries its query out, a shell command its request. Reading a secret does not:
     * what it presents goes to whoever keeps the secret. A path is on this side.
     */
    public static boolean leaves(ToolCallRequested call) {
        if (call.capability() == Capability.EGRESS) {
            return true;
        }
        if (call.capability() == Capability.SECRET) {
            return false;
        }
        for (int i = 0; i < call.destinations().size(); i++) {
            if (reachesOut(call.destinations().get(i), call.capability())) {
                return true;
            }
        }
        return false;
    }

    /** Handing on to another agent stays inside, unless it is addressed by a place or a mail box. */
    private static boolean reachesOut(Destination destination, Capability capability) {
        return switch (destination.kind()) {
            case URL, HOST, EMAIL -> true;
            case ACCOUNT, PHONE, PRINCIPAL, OTHER -> capability != Capability.DELEGATE;
            case PATH -> false;
        };
    }
}
