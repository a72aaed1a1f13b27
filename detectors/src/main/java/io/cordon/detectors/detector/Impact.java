package io.cordon.detectors.detector;

import io.cordon.detectors.event.Act;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Outbound;

/** What a weakened or deceived agent can do harm with. */
final class Impact {

    private Impact() {}

    /** True if the call deletes, pays, grants, runs elsewhere, or leaves for a destination that nobody speaks for. */
    static boolean of(Scene scene, ToolCallRequested call) {
        return switch (call.capability()) {
            case DESTRUCTIVE, PAYMENT, ADMIN -> true;
            case EGRESS -> scene.leadsToNew(call);
            case UNKNOWN, READ, WRITE, EXECUTE, SECRET, DELEGATE ->
                call.acts().has(Act.ELEVATE)
                        || call.acts().has(Act.RUN_ELSEWHERE)
                        || Outbound.leaves(call) && scene.leadsToNew(call);
        };
    }
}
