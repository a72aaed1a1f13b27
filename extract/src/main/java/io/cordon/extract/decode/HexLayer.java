package io.cordon.extract.decode;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Runs of sixteen hexadecimal digits and more. */
final class HexLayer implements Layer {

    private static final int SHORTEST = 16;

    @Override
    public void unwrap(Decoded outer, DecodeBudget budget, Consumer<Decoded> sink) {
        ByteText bytes = outer.bytes();
        int at = CharSet.HEX.longRun(bytes, 0, SHORTEST);
        while (at < bytes.length()) {
            int end = CharSet.HEX.end(bytes, at, bytes.length());
            int even = end - (end - at) % 2;
            if (budget.take((even - at) / 2)) {
                Payload.read(HexFormat.of().parseHex(outer.text(), at, even), outer.below("hex"), budget, sink);
            }
            at = CharSet.HEX.longRun(bytes, end, SHORTEST);
        }
    }
}
