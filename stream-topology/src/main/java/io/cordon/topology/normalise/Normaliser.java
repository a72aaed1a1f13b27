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

    /** Looks up what is known of a session by its key in the stores. */
    interface GrantLookup {
        SessionGrants of(String key);
    }

    Normalised normalise(SourceRecord source, byte @Nullable [] mac, GrantLookup grants) {
        return switch (reader.read(source)) {
            case RecordReader.Reading.Unreadable<Event> unreadable -> new Normalised.Rejected(unreadable.refusal());
            case RecordReader.Reading.Read<Event> read ->
                withSchema(placed(read.value(), source, mac, grants), read.schemaId());
        };
    }

    private static Normalised withSchema(Normalised result, int schemaId) {
        return switch (result) {
            case Normalised.Accepted accepted -> accepted;
            case Normalised.Rejected rejected ->
                new Normalised.Rejected(rejected.refusal().withSchema(schemaId));
        };
    }

    private Normalised placed(Event event, SourceRecord source, byte @Nullable [] mac, GrantLookup grants) {
        Optional<String> tree = PlaceCheck.tree(event);
        Optional<Refusal> misplaced = place.check(tree, source);
        if (misplaced.isPresent()) {
            return new Normalised.Rejected(misplaced.get());
        }
        String key = NormalisedEvent.key(tree.orElseThrow(), event.getSession());
        EngineTime time = clock.at(event.getClaimedTime(), source.brokerTime());
        Standing standing = authenticator.authenticate(event, source, mac, grants.of(key), time.time());
        return switch (standing) {
            case Standing.Forged forged -> rejected(DeadLetterReason.BAD_MAC, forged.detail());
            case Standing.Unverified unverified ->
                grantRequired
                        ? rejected(DeadLetterReason.BAD_MAC, "a valid grant is required, and none is known")
                        : mapped(event, source, key, unverified, time);
            case Standing.Verified verified -> mapped(event, source, key, verified, time);
        };
    }

    private static Normalised mapped(Event event, SourceRecord source, String key, Standing standing, EngineTime time) {
        return switch (EventMapper.toDomain(event, standing.origin(), time.time(), RecordDigest.of(source.value()))) {
            case Mapping.Mapped mapped ->
                new Normalised.Accepted(
                        new NormalisedEvent(Granted.claims(mapped.event(), standing), source, key),
                        time.clamped(),
                        standing.learnt());
            case Mapping.Rejected rejected -> rejected(rejected.reason(), rejected.detail());
        };
    }

    private static Normalised rejected(DeadLetterReason reason, String detail) {
        return new Normalised.Rejected(Refusal.of(reason, detail));
    }
}
