package io.cordon.detectors.baseline;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The stored form of a tally: version byte first; empty bins and cells take no room. */
final class TallyForm {

    private static final int VERSION = 2;

    /** Its bounds, each number at its longest: transitions, tools, six histograms of numbers and eight of points. */
    private static final int MAX_BYTES = 64 * 1024;

    private TallyForm() {}

    static byte[] encode(Tally tally) {
        ByteBuffer out = ByteBuffer.allocate(MAX_BYTES);
        out.put((byte) VERSION);
        tally.write(out);
        return Arrays.copyOf(out.array(), out.position());
    }

    static Tally decode(byte[] stored) {
        try {
            ByteBuffer in = ByteBuffer.wrap(stored);
            int version = in.get();
            if (version < 1 || version > VERSION) {
                throw new UnreadableBaselineException(
                        "the tally has the form " + version + ", this release reads 1 to " + VERSION);
            }
            return Tally.read(in, version == VERSION ? Tally.Number.values().length : Tally.Number.BEFORE_SIZES);
        } catch (BufferUnderflowException e) {
            throw new UnreadableBaselineException("the tally ends after " + stored.length + " bytes", e);
        }
    }
}
