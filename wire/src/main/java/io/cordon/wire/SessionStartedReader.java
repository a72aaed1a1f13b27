package io.cordon.wire;

import io.cordon.detectors.event.Payload;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.SessionStarted;
import io.cordon.schemas.bound.EventBounds;
import java.util.List;

/** The begin of a session. */
final class SessionStartedReader {
    private SessionStartedReader() {}

    static Payload read(SessionStarted payload, Event event, FeatureReader features, boolean verified) {
        Bounds.label("catalogVersion", payload.getCatalogVersion());
        return new Payload.SessionStarted(
                "",
                features.content("task", payload.getTask()),
                features.content("instructions", payload.getInstructions()),
                ScopeReader.read(payload.getScope(), features),
                tools(payload.getTools()),
                verified && payload.getDrill());
    }

    private static List<String> tools(List<String> tools) {
        Bounds.list("tools", tools, EventBounds.NAMES).forEach(tool -> Bounds.name("tools", tool));
        return tools;
    }
}
