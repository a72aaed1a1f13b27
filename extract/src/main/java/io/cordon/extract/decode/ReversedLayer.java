package io.cordon.extract.decode;

import java.util.function.Consumer;

/** The text from its end to its start. Looked for once, on texts of moderate length. */
final class ReversedLayer implements Layer {

    private static final String NAME = "reversed";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64 << 10;

    @Override
    public void unwrap(Decoded outer, DecodeBudget budget, Consumer<Decoded> sink) {
        int length = outer.text().length();
        boolean fits = length >= SHORTEST && length <= LONGEST && !outer.layer().contains(NAME);
        if (fits && budget.take(length)) {
            sink.accept(new Decoded(
                    outer.below(NAME), new StringBuilder(outer.text()).reverse().toString()));
        }
    }
}
