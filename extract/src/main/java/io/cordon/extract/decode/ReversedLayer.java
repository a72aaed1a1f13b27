package io.cordon.extract.decode;

import io.cordon.extract.text.ByteText;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The text from its end to its start. Looked for once, on texts of moderate length. */
final class ReversedLayer {

    private static final String NAME = "reversed";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64 << 10;

    private ReversedLayer() {}

    /**
     * Gives the text backwards to the sink, if something may be in it then.
     *
     * @param mayMatter whether there may be anything else than another layer in a text that is read backwards
     */
    static void unwrap(Decoded outer, DecodeBudget budget, Predicate<ByteText> mayMatter, Consumer<Decoded> sink) {
        ByteText text = outer.bytes();
        boolean fits = text.length() >= SHORTEST
                && text.length() <= LONGEST
                && !outer.layer().contains(NAME);
        if (fits && budget.take(text.length()) && (mayMatter.test(text) || mayHoldLayer(text))) {
            sink.accept(new Decoded(
                    outer.below(NAME), new StringBuilder(outer.text()).reverse().toString()));
        }
    }

    /** Whether one of the other layers may be in the text backwards: each of them leaves signs that are there forwards too. */
    private static boolean mayHoldLayer(ByteText text) {
        return PercentLayer.mayBeIn(text)
                || EscapeLayer.mayBeIn(text)
                || Base64Layer.mayBeIn(text)
                || HexLayer.mayBeIn(text)
                || SeparatedLayer.mayBeIn(text);
    }
}
