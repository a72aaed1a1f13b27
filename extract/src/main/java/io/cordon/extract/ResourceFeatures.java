package io.cordon.extract;

import java.util.Objects;

/**
 * What a call acts on.
 *
 * @param reduced what may be read of it
 * @param print print of its normal form
 */
public record ResourceFeatures(String reduced, long print) {

    /** Refuses absent parts. */
    public ResourceFeatures {
        Objects.requireNonNull(reduced, "reduced");
    }
}
