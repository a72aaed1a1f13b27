package io.cordon.detectors.facts;

import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Payload.ToolCallRequested;

/** Calls that cannot be taken back: deleting, dropping, paying. */
public final class Harm {

    private Harm() {}

    /** True if the call is one. */
    public static boolean isOne(ToolCallRequested call) {
        return call.capability() == Capability.DESTRUCTIVE || call.capability() == Capability.PAYMENT;
    }

    /** What makes it another one: the tool and what it hits; for a call that names nothing, its arguments. */
    public static long key(ToolCallRequested call) {
        Target target = Target.of(call);
        long hit = target.isEmpty()
                ? NameHash.of(call.argumentDigest())
                : NameHash.of(target.destination(), target.resource());
        return NameHash.of(NameHash.of(call.tool()), hit);
    }
}
