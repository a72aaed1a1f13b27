package io.cordon.topology.normalise;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.Directive;
import io.cordon.schemas.avro.Event;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * How records are checked.
 *
 * @param partitions of the events topic
 * @param maxBytes of one record, checked before it is decoded
 * @param ingestKeys keys of the tenants that are known now; the same object for as long as they are the same
 * @param grantRequired whether a record without a valid grant is refused rather than taken as unverified
 * @param clock whose clock counts
 * @param registryPatience how long a record waits for the registry
 * @param events reads events
 * @param directives reads directives
 */
public record NormaliseSettings(
        int partitions,
        int maxBytes,
        Supplier<IngestKeys> ingestKeys,
        boolean grantRequired,
        EngineClock clock,
        Duration registryPatience,
        Deserializer<Event> events,
        Deserializer<Directive> directives) {

    public NormaliseSettings {
        requireNonNull(ingestKeys, "ingestKeys");
        requireNonNull(clock, "clock");
        requireNonNull(registryPatience, "registryPatience");
        requireNonNull(events, "events");
        requireNonNull(directives, "directives");
    }

    Normaliser normaliser() {
        return new Normaliser(
                new RecordReader<>(events, maxBytes, Patience.upTo(registryPatience)),
                new PlaceCheck(partitions),
                new Authenticator(ingestKeys),
                clock,
                grantRequired);
    }

    DirectiveReader directiveReader() {
        return new DirectiveReader(new RecordReader<>(directives, maxBytes, Patience.upTo(registryPatience)));
    }
}
