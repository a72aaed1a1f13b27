package io.cordon.extract.decode;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The text from its end to its start. Looked for once, on texts of moderate length. */
final class ReversedLayer {

    private static final String NAME = "reversed";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64 << 10;

    private ReversedLayer() {}

    /** Gives the text backwards to the sink, if it is to be read so and something may be in it then. */
    static void unwrap(Decoded outer, DecodeBudget budget, BooleanSupplier mayMatter, Consumer<Decoded> sink) {
        int length = outer.bytes().length();
        boolean fits = length >= SHORTEST && length <= LONGEST && !outer.layer().contains(NAME);
        if (fits && budget.take(length) && mayMatter.getAsBoolean()) {
            sink.accept(new Decoded(
                    outer.below(NAME), new StringBuilder(outer.text()).reverse().toString()));
        }
    }
}
