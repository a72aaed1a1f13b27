package io.cordon.schemas.serde;

/**
 * What one value may cost.
 *
 * @param maxBytes of the encoded value, checked before it is decoded
 * @param maxItems of all arrays and maps of one value together
 * @param maxCached topics of a serializer and writer schemas of a deserializer that are remembered
 */
public record SerdeLimits(int maxBytes, int maxItems, int maxCached) {
    public SerdeLimits {
        if (maxBytes <= WireFormat.HEADER_BYTES || maxItems < 0 || maxCached < 1) {
            throw new IllegalArgumentException("limits must be positive: maxBytes " + maxBytes + ", maxItems "
                    + maxItems + ", maxCached " + maxCached);
        }
    }

    /** 1 MiB, 65,536 items, 1,000 cached. */
    public static SerdeLimits standard() {
        return new SerdeLimits(1 << 20, 1 << 16, 1_000);
    }
}
