package io.cordon.wire;

import io.cordon.detectors.event.OriginLevel;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.call.InsideArguments;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Maps calls that sessions of this process ask for, at their own time, whose events do not say yet what stands in their arguments. Half of what mapping
 * one costs are checks of names that are the same in the session's next event. Thread-safe.
 */
public final class CallMapper {
    private final Map<String, Speaker> speakers = new ConcurrentHashMap<>();

    /**
     * Maps a call.
     *
     * @param call the call
     * @param origin how well its sender is known
     * @param inside asked when a detector asks: it comes from this process, so only the rest is held against bounds
     */
    public Mapping toDomain(Event call, OriginLevel origin, InsideArguments inside) {
        FeatureReader features = new FeatureReader(inside);
        Speaker known = speaker(call);
        if (known != null) {
            return EventMapper.toDomain(call, origin, features, () -> known.envelope(call, origin));
        }
        Mapping mapping = EventMapper.toDomain(call, origin, inside);
        if (mapping instanceof Mapping.Mapped mapped) {
            speakers.put(call.getSession(), Speaker.of(call, mapped.event().envelope()));
        }
        return mapping;
    }

    private @Nullable Speaker speaker(Event call) {
        Speaker known = call.getSession() == null ? null : speakers.get(call.getSession());
        return known != null && known.speaksIn(call) ? known : null;
    }

    /** Forgets who spoke in a session. */
    public void forget(String session) {
        speakers.remove(session);
    }
}
