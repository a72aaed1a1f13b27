package io.cordon.extract.decode;

import java.util.function.Consumer;

/** One way to wrap a text. What it leaves in a text is there in whatever direction that is read. */
interface Layer {

    /**
     * Gives what the text holds in this layer to the sink: nothing if it holds nothing.
     *
     * @return whether the text shows a sign of this layer; without one it has none backwards either
     */
    boolean unwrap(Decoded outer, DecodeBudget budget, Consumer<Decoded> sink);
}
