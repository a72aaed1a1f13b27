package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.util.HexFormat;

/**
 * The arguments that an approval is good for, as their digest.
 *
 * @param hex the digest in hexadecimal digits
 */
public record ArgumentBinding(String hex) {

    public ArgumentBinding {
        requireNonNull(hex, "hex");
    }

    public static ArgumentBinding of(byte[] digest) {
        return new ArgumentBinding(HexFormat.of().formatHex(digest));
    }

    /** An approval for no arguments in particular would be one for all of them. */
    public boolean missing() {
        return hex.isEmpty();
    }

    public byte[] toBytes() {
        return HexFormat.of().parseHex(hex);
    }
}
