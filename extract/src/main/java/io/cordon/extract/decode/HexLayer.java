package io.cordon.extract.decode;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.LongRuns;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Runs of sixteen hexadecimal digits and more. */
final class HexLayer implements Layer {

    private static final int SHORTEST = 16;

    /** Such a run stands in a long one of what tokens are written with. */
    @Override
    public boolean unwrap(Decoded outer, DecodeBudget budget, Consumer<Decoded> sink) {
        if (outer.bytes().length() < SHORTEST) {
            return false;
        }
        LongRuns runs = LongRuns.tokens(outer.bytes(), SHORTEST);
        boolean any = false;
        for (int from = 0; runs.next(from); from = runs.end()) {
            any = true;
            inside(outer, runs.start(), runs.end(), budget, sink);
        }
        return any;
    }

    private static void inside(Decoded outer, int from, int to, DecodeBudget budget, Consumer<Decoded> sink) {
        ByteText bytes = outer.bytes();
        int end;
        for (int at = from; at < to; at = end + 1) {
            end = CharSet.HEX.end(bytes, at, to);
            int even = end - (end - at) % 2;
            if (even - at >= SHORTEST && budget.take((even - at) / 2)) {
                Payload.read(HexFormat.of().parseHex(outer.text(), at, even), outer.below("hex"), budget, sink);
            }
        }
    }
}
