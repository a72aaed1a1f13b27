package io.cordon.topology.normalise;

import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.avro.Event;
import io.cordon.topology.deadletter.Refusal;
import io.cordon.topology.deadletter.SourceRecord;
import io.cordon.wire.EventClock.EngineTime;
import io.cordon.wire.EventMapper;
import io.cordon.wire.Mapping;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All checks that stand before the core, in this order: size, wire format, schema, key, partition, MAC, bounds. What fails one of them
 * never touches a session's state.
 */
final class Normaliser {
    private final RecordReader<Event> reader;
    private final PlaceCheck place;
    private final Authenticator authenticator;
    private final EngineClock clock;
    private final boolean grantRequired;

    Normaliser(
            RecordReader<Event> reader,
            PlaceCheck place,
            Authenticator authenticator,
            EngineClock clock,
            boolean grantRequired) {
        this.reader = reader;
        this.place = place;
        this.authenticator = authenticator;
        this.clock = clock;
        this.grantRequired = grantRequired;
    }

    /** Looks up what is known of a session. */
    interface GrantLookup {
        SessionGrants of(Event event);
    }

    Normalised normalise(SourceRecord source, byte @Nullable [] mac, GrantLookup grants) {
        return switch (reader.read(source)) {
            case RecordReader.Reading.Unreadable<Event>(Refusal refusal) -> new Normalised.Rejected(refusal);
            case RecordReader.Reading.Read<Event>(Event event, int schemaId) ->
                switch (placed(event, source, mac, grants)) {
                    case Normalised.Accepted accepted -> accepted;
                    case Normalised.Rejected(Refusal refusal) -> new Normalised.Rejected(refusal.withSchema(schemaId));
                };
        };
    }

    private Normalised placed(Event event, SourceRecord source, byte @Nullable [] mac, GrantLookup grants) {
        Optional<Refusal> misplaced = place.check(event, source);
        if (misplaced.isPresent()) {
            return new Normalised.Rejected(misplaced.get());
        }
        EngineTime time = clock.at(event.getClaimedTime(), source.brokerTime());
        Standing standing = authenticator.authenticate(event, source, mac, grants.of(event), time.time());
        return switch (standing) {
            case Standing.Forged(String detail) -> rejected(DeadLetterReason.BAD_MAC, detail);
            case Standing.Unverified unverified when grantRequired ->
                rejected(DeadLetterReason.BAD_MAC, "no valid grant is known for the session, and one is required");
            case Standing.Unverified unverified -> mapped(event, source, unverified, time);
            case Standing.Verified verified -> mapped(event, source, verified, time);
        };
    }

    private Normalised mapped(Event event, SourceRecord source, Standing standing, EngineTime time) {
        return switch (EventMapper.toDomain(event, standing.origin(), time.time(), RecordDigest.of(source.value()))) {
            case Mapping.Mapped(io.cordon.detectors.event.Event domain) ->
                new Normalised.Accepted(
                        new NormalisedEvent(Granted.claims(domain, standing), source),
                        time.clamped(),
                        standing.learnt());
            case Mapping.Rejected(DeadLetterReason reason, String detail) -> rejected(reason, detail);
        };
    }

    private static Normalised rejected(DeadLetterReason reason, String detail) {
        return new Normalised.Rejected(Refusal.of(reason, detail));
    }
}
