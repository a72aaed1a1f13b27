package io.cordon.load.traffic;

import io.cordon.emitter.AgentSession;
import io.cordon.emitter.CallPermit;
import io.cordon.emitter.ToolResult;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One agent at work; each step is one event of its session. */
final class AgentPlay {

    private final AgentSession session;
    private final Deque<PlannedCall> plan;
    private @Nullable CallPermit permit;
    private String result = "";

    AgentPlay(AgentSession session, Deque<PlannedCall> plan) {
        this.session = session;
        this.plan = plan;
    }

    /** Makes the next call, takes the last one's result, or ends. Whether the session goes on. */
    boolean step() {
        CallPermit open = permit;
        if (open != null) {
            session.afterCall(open, ToolResult.succeeded(result));
            permit = null;
            return true;
        }
        if (plan.isEmpty()) {
            session.close("completed");
            return false;
        }
        PlannedCall next = plan.remove();
        permit = session.beforeCall(next.call());
        result = next.result();
        return true;
    }
}
