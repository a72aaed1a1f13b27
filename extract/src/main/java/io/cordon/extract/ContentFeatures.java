package io.cordon.extract;

import java.util.List;

/**
 * The features of something that an agent received: a result, a prompt, a task.
 *
 * @param length characters, of the whole content even if it was cut
 * @param records array elements, list items or paragraphs
 * @param segments its fields, lines and sentences
 * @param secrets secrets found in it
 * @param truncated true if a limit cut the features short, so that provenance of this content is incomplete
 */
public record ContentFeatures(
        int length, int records, List<SegmentFeatures> segments, List<SecretHit> secrets, boolean truncated) {

    /** Copies the lists. */
    public ContentFeatures {
        segments = List.copyOf(segments);
        secrets = List.copyOf(secrets);
    }
}
