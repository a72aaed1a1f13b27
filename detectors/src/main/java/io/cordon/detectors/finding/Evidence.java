package io.cordon.detectors.finding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One piece of evidence, readable without content.
 *
 * @param role what it is in the story: source, sink, denial, gap ...
 * @param eventId id of the event; empty where only session and sequence were kept
 * @param session the session that it happened in
 * @param sequence its sequence number within its writer; -1 if unknown
 * @param path path of the argument or field; empty if it is about the event as a whole
 * @param note a sentence made of names, kinds, lengths and reduced values
 */
public record Evidence(String role, Optional<String> eventId, String session, long sequence, String path, String note) {

    /** Checks that nothing is missing. */
    public Evidence {
        requireNonNull(role, "role");
        requireNonNull(eventId, "eventId");
        requireNonNull(session, "session");
        requireNonNull(path, "path");
        requireNonNull(note, "note");
    }
}
