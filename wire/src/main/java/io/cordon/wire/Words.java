package io.cordon.wire;

import io.cordon.detectors.event.Act;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.GateVerdict;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.Payload.ContentOrigin;
import io.cordon.detectors.event.Payload.Outcome;
import io.cordon.schemas.avro.Decision;
import java.util.Optional;

/** Enumerations of the wire in the core's words. UNKNOWN is a symbol that this version cannot read: each says what it counts as. */
final class Words {
    private Words() {}

    /** Unknown: nothing was said that would hold the engine back. */
    static Mode mode(io.cordon.schemas.avro.Mode mode) {
        return switch (mode) {
            case OFF -> Mode.OFF;
            case SHADOW -> Mode.SHADOW;
            case STEP_UP -> Mode.STEP_UP;
            case ENFORCE, UNKNOWN -> Mode.ENFORCE;
        };
    }

    static Capability capability(io.cordon.schemas.avro.Capability capability) {
        return switch (capability) {
            case UNKNOWN -> Capability.UNKNOWN;
            case READ -> Capability.READ;
            case WRITE -> Capability.WRITE;
            case EGRESS -> Capability.EGRESS;
            case EXECUTE -> Capability.EXECUTE;
            case SECRET -> Capability.SECRET;
            case PAYMENT -> Capability.PAYMENT;
            case ADMIN -> Capability.ADMIN;
            case DESTRUCTIVE -> Capability.DESTRUCTIVE;
            case DELEGATE -> Capability.DELEGATE;
        };
    }

    static Optional<Act> act(io.cordon.schemas.avro.Act act) {
        return act == io.cordon.schemas.avro.Act.UNKNOWN ? Optional.empty() : Optional.of(Act.valueOf(act.name()));
    }

    /** Unknown: the author that deserves the least trust. */
    static ContentOrigin origin(io.cordon.schemas.avro.ContentOrigin origin) {
        return switch (origin) {
            case USER -> ContentOrigin.USER;
            case SYSTEM -> ContentOrigin.SYSTEM;
            case TOOL -> ContentOrigin.TOOL;
            case AGENT -> ContentOrigin.AGENT;
            case EXTERNAL, UNKNOWN -> ContentOrigin.EXTERNAL;
        };
    }

    /** Unknown: the call had its effect. */
    static Outcome outcome(io.cordon.schemas.avro.Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED, UNKNOWN -> Outcome.SUCCEEDED;
            case FAILED -> Outcome.FAILED;
            case DENIED -> Outcome.DENIED;
            case CANCELLED -> Outcome.CANCELLED;
        };
    }

    /** Unknown: the gate said nothing that stopped the call. */
    static Optional<GateVerdict.Decision> decision(Decision decision) {
        return switch (decision) {
            case ALLOW -> Optional.of(GateVerdict.Decision.ALLOW);
            case CONSTRAIN -> Optional.of(GateVerdict.Decision.CONSTRAIN);
            case STEP_UP -> Optional.of(GateVerdict.Decision.STEP_UP);
            case DENY -> Optional.of(GateVerdict.Decision.DENY);
            case UNKNOWN -> Optional.empty();
        };
    }
}
