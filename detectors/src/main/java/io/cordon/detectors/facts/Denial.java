package io.cordon.detectors.facts;

import io.cordon.detectors.event.Capability;

/**
 * A call that was not allowed.
 *
 * @param tool hash of its tool
 * @param capability what the tool can do
 * @param digest hash of its argument digest
 * @param target what it would have reached
 * @param event ordinal of the event in the session
 * @param time engine time in milliseconds
 */
public record Denial(long tool, Capability capability, long digest, Target target, long event, long time) {

    /** True if this is the same call again. */
    public boolean isRepeatedBy(long otherTool, long otherDigest) {
        return tool == otherTool && digest == otherDigest;
    }

    /** True if the other call is after the same thing in another form. */
    public boolean isEvadedBy(long otherTool, Capability otherCapability, long otherDigest, Target otherTarget) {
        return !isRepeatedBy(otherTool, otherDigest)
                && (capability == Capability.READ) == (otherCapability == Capability.READ)
                && target.meets(otherTarget);
    }

    void encode(StateWriter out) {
        out.print(tool);
        out.u8(capability.ordinal());
        out.print(digest);
        target.encode(out);
        out.number(event);
        out.number(time);
    }

    static Denial decode(StateReader in) {
        return new Denial(
                in.print(), Codes.capability(in.u8()), in.print(), Target.decode(in), in.number(), in.number());
    }
}
