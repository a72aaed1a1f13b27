package io.cordon.gate.decision;

import io.cordon.schemas.avro.Capability;

/** Which classes of tools have an effect outside of their session. */
final class Effects {

    private Effects() {}

    static boolean leavesSession(Capability capability) {
        return switch (capability) {
            case EGRESS, SECRET, PAYMENT, ADMIN, DESTRUCTIVE, DELEGATE -> true;
            case READ, WRITE, EXECUTE, UNKNOWN -> false;
        };
    }
}
