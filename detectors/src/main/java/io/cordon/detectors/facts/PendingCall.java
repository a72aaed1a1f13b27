package io.cordon.detectors.facts;

import io.cordon.detectors.event.Capability;

/**
 * A call that was asked for and has not ended.
 *
 * @param call hash of its id
 * @param tool hash of its tool
 * @param capability what the tool can do
 * @param digest hash of its argument digest
 * @param target what it reaches
 * @param hops how far its arguments are from what the user named
 * @param event ordinal of the event in the session
 * @param time engine time in milliseconds
 * @param approved true if a gate let it run on an approval
 * @param stopped true if a gate stopped it
 * @param named true if it reads from what the user named
 */
public record PendingCall(
        long call,
        long tool,
        Capability capability,
        long digest,
        Target target,
        int hops,
        long event,
        long time,
        boolean approved,
        boolean stopped,
        boolean named) {

    void encode(StateWriter out) {
        out.print(call);
        out.print(tool);
        out.u8(capability.ordinal() | (approved ? 32 : 0) | (stopped ? 64 : 0) | (named ? 128 : 0));
        out.print(digest);
        target.encode(out);
        out.u8(hops);
        out.number(event);
        out.number(time);
    }

    static PendingCall decode(StateReader in) {
        long call = in.print();
        long tool = in.print();
        int code = in.u8();
        return new PendingCall(
                call,
                tool,
                Codes.capability(code & 31),
                in.print(),
                Target.decode(in),
                in.u8(),
                in.number(),
                in.number(),
                (code & 32) != 0,
                (code & 64) != 0,
                (code & 128) != 0);
    }
}
