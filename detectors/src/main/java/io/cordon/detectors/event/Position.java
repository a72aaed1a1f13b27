package io.cordon.detectors.event;

import static java.util.Objects.requireNonNull;

/**
 * Where an event stands in what one process wrote about a session.
 *
 * @param writer the process that numbers its events
 * @param epoch rises with each start of the writer
 * @param sequence from 0, without holes, per session, writer and epoch
 * @param digest the first eight bytes of a hash over the record; tells a repeat from a contradiction
 */
public record Position(String writer, long epoch, long sequence, long digest) {

    /** Checks that the writer is named. */
    public Position {
        requireNonNull(writer, "writer");
    }
}
