package io.cordon.topology.repeat;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Something that the session core wrote, or writes again.
 *
 * @param series what it is one of
 * @param value the record; empty for a hold that is taken back
 * @param cause where it comes from, for people: what it was made on, or where it lies
 * @param settled it was surely published by the time that the topics were read
 */
record Output(Series series, Optional<SpecificRecord> value, String cause, boolean settled) {
    Output {
        requireNonNull(series, "series");
        requireNonNull(value, "value");
        requireNonNull(cause, "cause");
    }
}
