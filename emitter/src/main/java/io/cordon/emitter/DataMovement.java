package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Data that moved outside of a call's arguments: an upload, an export, a replication.
 *
 * @param source address of where it came from; reduced before it leaves the process
 * @param sink address of where it went; reduced and printed
 * @param bytes how much
 * @param records how many
 * @param dataClass class of the data, such as {@code customer-pii}
 * @param callId the call that moved it
 */
public record DataMovement(
        String source,
        Optional<String> sink,
        OptionalLong bytes,
        OptionalLong records,
        String dataClass,
        Optional<String> callId) {

    /** Checks that nothing is missing. */
    public DataMovement {
        requireNonNull(source, "source");
        requireNonNull(sink, "sink");
        requireNonNull(bytes, "bytes");
        requireNonNull(records, "records");
        requireNonNull(dataClass, "dataClass");
        requireNonNull(callId, "callId");
    }

    /** So many bytes from a source to a sink. */
    public static DataMovement of(String source, String sink, long bytes) {
        return new DataMovement(
                source, Optional.of(sink), OptionalLong.of(bytes), OptionalLong.empty(), "", Optional.empty());
    }

    /** The same movement of data of a class. */
    public DataMovement ofClass(String name) {
        return new DataMovement(source, sink, bytes, records, name, callId);
    }

    /** Sizes only: addresses may hold secrets. */
    @Override
    public String toString() {
        return "DataMovement[" + bytes + ", " + records + ", " + dataClass + "]";
    }
}
