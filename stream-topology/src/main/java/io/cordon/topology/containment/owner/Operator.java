package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

/**
 * Who signed a request.
 *
 * @param name the name that the request gives
 * @param keyId the key that signed it: two persons are two keys, whatever names they give
 */
public record Operator(String name, String keyId) {

    public Operator {
        requireNonNull(name, "name");
        requireNonNull(keyId, "keyId");
    }

    /** The name, with the key beside it where they differ. */
    public String label() {
        return name.equals(keyId) ? name : name + " (key " + keyId + ")";
    }

    boolean sameKey(Operator other) {
        return keyId.equals(other.keyId);
    }
}
