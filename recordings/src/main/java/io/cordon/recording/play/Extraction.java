package io.cordon.recording.play;

import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.recording.TraceSession;
import io.cordon.wire.EventMapper;
import io.cordon.wire.Mapping;

/** From a recording to what the core would have been told. Thread-safe. */
public final class Extraction {

    private final ToolCatalog catalog;

    public Extraction(ToolCatalog catalog) {
        this.catalog = catalog;
    }

    /** Extracts all events of a session, in their order. */
    public PreparedSession of(TraceSession session) {
        SessionPlayer player = new SessionPlayer(session, catalog);
        return new PreparedSession(
                session.id(),
                session.events().stream().map(line -> domain(player.play(line))).toList());
    }

    /** Recorded time counts: nobody's clock is checked against a broker's here. */
    private static Event domain(io.cordon.schemas.avro.Event event) {
        return switch (EventMapper.toDomain(event, OriginLevel.VERIFIED, event.getClaimedTime(), event.getSequence())) {
            case Mapping.Mapped mapped -> mapped.event();
            case Mapping.Rejected rejected ->
                throw new IllegalStateException(
                        "the event " + event.getEventId() + " of the trace is out of bounds: " + rejected.detail());
        };
    }
}
