package io.cordon.extract.decode;

import io.cordon.extract.text.ByteText;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The text from its end to its start. Looked for once, on texts of moderate length. */
final class ReversedLayer {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 64 << 10;

    private ReversedLayer() {}

    /**
     * Gives the text backwards to the sink, if it is to be read so and something may be in it then.
     *
     * @param signs bits of the layers of which the text shows a sign: it shows none of the others backwards either
     * @param mayMatter whether there may be anything else than another layer in a text that is read backwards
     */
    static void unwrap(
            Decoded outer, int signs, DecodeBudget budget, Predicate<ByteText> mayMatter, Consumer<Decoded> sink) {
        int length = outer.bytes().length();
        boolean fits = length >= SHORTEST && length <= LONGEST && !outer.layer().contains(Decoded.BACKWARDS);
        if (fits && budget.take(length) && (signs != 0 || mayMatter.test(outer.bytes()))) {
            sink.accept(
                    new Decoded(outer.below(Decoded.BACKWARDS), outer.bytes().backwards(), signs));
        }
    }
}
