package io.cordon.detectors.event;

/**
 * The acts of one call.
 *
 * @param bits one bit an act, by its ordinal
 */
public record Acts(int bits) {

    /** A call that does nothing beyond its class. */
    public static final Acts NONE = new Acts(0);

    /** These acts. */
    public static Acts of(Iterable<Act> acts) {
        int bits = 0;
        for (Act act : acts) {
            bits |= 1 << act.ordinal();
        }
        return bits == 0 ? NONE : new Acts(bits);
    }

    /** True if the call does this. */
    public boolean has(Act act) {
        return (bits & 1 << act.ordinal()) != 0;
    }

    /** True if it does nothing beyond its class, as most calls. */
    public boolean isEmpty() {
        return bits == 0;
    }
}
