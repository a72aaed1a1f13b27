package io.cordon.extract.decode;

import java.util.function.Consumer;

/** One way to wrap a text. */
@FunctionalInterface
interface Layer {

    /** Gives what the text holds in this layer to the sink: nothing if it holds nothing. */
    void unwrap(Decoded outer, DecodeBudget budget, Consumer<Decoded> sink);
}
