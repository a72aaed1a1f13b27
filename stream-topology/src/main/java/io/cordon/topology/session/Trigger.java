package io.cordon.topology.session;

import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.Position;
import io.cordon.detectors.event.SessionRef;
import io.cordon.topology.normalise.NormalisedEvent;
import java.time.Instant;

/**
 * What led to an outcome.
 *
 * @param eventId the event, or a name for the tick
 * @param position where it stands among its writer's; of no writer for a tick
 * @param claimedTime the runtime's clock
 * @param engineTime what the core went by
 * @param brokerTime when the broker appended it; for a tick the time of the tick
 */
record Trigger(String eventId, Position position, Instant claimedTime, Instant engineTime, Instant brokerTime) {

    static Trigger of(NormalisedEvent input) {
        Envelope envelope = input.event().envelope();
        return new Trigger(
                envelope.eventId(),
                envelope.position(),
                envelope.claimedTime(),
                envelope.time(),
                input.source().brokerTime());
    }

    /** A tick is no event: its findings bear the second that it stood for. */
    static Trigger tick(SessionRef session, Instant now) {
        return new Trigger(
                session.session() + ":tick:" + now.getEpochSecond(), new Position("", 0, -1, 0), now, now, now);
    }

    /** A time of the core's on the broker's clock, which gates go by. */
    Instant onBrokerClock(Instant engine) {
        return engine.plusMillis(brokerTime.toEpochMilli() - engineTime.toEpochMilli());
    }
}
