package io.cordon.extract;

import java.util.Objects;

/**
 * The print of one value. The kind is no part of the print: equal normal forms print the same whatever they are.
 *
 * @param kind what the value is
 * @param print SipHash-2-4 of its normal form under the tree key
 */
public record ValuePrint(ValueKind kind, long print) {

    /** Refuses an absent kind. */
    public ValuePrint {
        Objects.requireNonNull(kind, "kind");
    }
}
