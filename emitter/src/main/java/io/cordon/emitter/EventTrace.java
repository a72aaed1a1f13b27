package io.cordon.emitter;

import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.avro.GateDecision;
import io.cordon.schemas.avro.ToolCallRequested;
import io.cordon.schemas.trace.Passage;
import io.cordon.schemas.trace.Traceparent;
import io.cordon.schemas.trace.Tracer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The span of an event: from what the agent did to the broker's word that it has it. It belongs to the runtime's own trace, if the event names one. */
final class EventTrace {
    private static final String NAME = "cordon.emit";

    private final Tracer tracer;

    EventTrace(Tracer tracer) {
        this.tracer = tracer;
    }

    Passage of(Event event) {
        return tracer.on() && event.getKind() != EventKind.HEARTBEAT
                ? tracer.begin(NAME, Traceparent.of(event), event.getClaimedTime())
                : Passage.NONE;
    }

    void told(Passage passage, Event event) {
        if (passage.place().isPresent()) {
            passage.tell(attributes(event));
        }
    }

    private static Map<String, String> attributes(Event event) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("cordon.session", event.getSession());
        attributes.put("cordon.event", event.getEventId());
        attributes.put("cordon.event.kind", event.getKind().name());
        ToolCallRequested call = event.getToolCallRequested();
        if (call != null) {
            attributes.put("cordon.tool", call.getTool());
            decision(call.getGate(), attributes);
        }
        return attributes;
    }

    private static void decision(@Nullable GateDecision gate, Map<String, String> attributes) {
        if (gate != null) {
            attributes.put("cordon.gate.decision", gate.getDecision().name());
        }
    }
}
