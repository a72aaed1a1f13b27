package io.cordon.detectors.event;

import java.util.List;

/**
 * The features of a text that the agent received.
 *
 * @param length characters
 * @param records array elements, list items or paragraphs
 * @param segments its fields, lines and sentences
 * @param secrets secrets found in it
 * @param truncated true if a bound cut the features short, so that provenance of this content is incomplete
 */
public record Content(int length, int records, List<Segment> segments, List<Secret> secrets, boolean truncated) {

    /** Nothing received. */
    public static final Content EMPTY = new Content(0, 0, List.of(), List.of(), false);

    /** Copies the lists. */
    public Content {
        segments = List.copyOf(segments);
        secrets = List.copyOf(secrets);
    }
}
