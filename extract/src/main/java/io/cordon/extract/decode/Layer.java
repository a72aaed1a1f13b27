package io.cordon.extract.decode;

import io.cordon.extract.text.ByteText;
import java.util.function.Consumer;

/** One way to wrap a text. What it leaves in a text is there in whatever direction that is read. */
interface Layer {

    /**
     * Gives what the text holds in this layer to the sink: nothing if it holds nothing.
     *
     * @return whether the text shows a sign of this layer; without one it has none backwards either
     */
    boolean unwrap(Decoded outer, DecodeBudget budget, Consumer<Decoded> sink);

    /** Whether the text may show a sign of the layer; costs less than to look for it. */
    default boolean mayBeIn(ByteText text) {
        return true;
    }
}
