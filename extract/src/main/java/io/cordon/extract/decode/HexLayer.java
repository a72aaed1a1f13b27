package io.cordon.extract.decode;

import io.cordon.extract.text.CharSet;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Runs of sixteen hexadecimal digits and more. */
final class HexLayer implements Layer {

    private static final int SHORTEST = 16;

    @Override
    public void unwrap(Decoded outer, DecodeBudget budget, Consumer<Decoded> sink) {
        String text = outer.text();
        int at = 0;
        while (at < text.length()) {
            if (!CharSet.HEX.has(text.charAt(at))) {
                at++;
                continue;
            }
            int end = CharSet.HEX.end(text, at, text.length());
            int even = end - (end - at) % 2;
            if (even - at >= SHORTEST && budget.take((even - at) / 2)) {
                Payload.read(HexFormat.of().parseHex(text, at, even), outer.below("hex"), budget, sink);
            }
            at = end;
        }
    }
}
