package io.cordon.extract.decode;

import io.cordon.extract.text.ByteText;
import java.util.function.Consumer;

/** One way to wrap a text. What it leaves in a text is there in whatever direction that is read. */
interface Layer {

    /** Whether a text may hold this layer, read forwards or backwards: asked once, before it is looked at closely. */
    boolean mayBeIn(ByteText text);

    /** Gives what a text that may hold this layer does hold in it to the sink: nothing if it holds nothing. */
    void unwrap(Decoded outer, DecodeBudget budget, Consumer<Decoded> sink);
}
