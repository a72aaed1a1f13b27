package io.cordon.extract.decode;

import io.cordon.extract.text.ByteText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Which layers are looked for. */
public final class Layers {

    /** What goes out may be wrapped on purpose: all layers. */
    public static final Layers OUTBOUND = new Layers(
            true, new PercentLayer(), new EscapeLayer(), new Base64Layer(true), new HexLayer(), new SeparatedLayer());

    /** What comes in is wrapped by those who wrote it: escapes and base 64. */
    public static final Layers INBOUND = new Layers(false, new EscapeLayer(), new Base64Layer(false));

    private final boolean backwards;
    private final Layer[] layers;

    private Layers(boolean backwards, Layer... layers) {
        this.backwards = backwards;
        this.layers = layers;
    }

    /** All texts that are wrapped in this one, in at most {@code depth} layers, as far as the budget goes. */
    public List<Decoded> unwrap(String text, int depth, DecodeBudget budget) {
        return unwrap(ByteText.of(text), depth, budget);
    }

    /** As {@link #unwrap(String, int, DecodeBudget)}. */
    public List<Decoded> unwrap(ByteText text, int depth, DecodeBudget budget) {
        return unwrap(text, depth, budget, any -> true);
    }

    /**
     * As {@link #unwrap(String, int, DecodeBudget)}, but leaves out texts backwards in which nothing is.
     *
     * @param mayMatter whether there may be anything else than another layer in a text that is read backwards
     */
    public List<Decoded> unwrap(ByteText text, int depth, DecodeBudget budget, Predicate<ByteText> mayMatter) {
        if (!backwards && !mayBeAny(text)) {
            return List.of();
        }
        List<Decoded> all = new ArrayList<>();
        List<Decoded> outer = List.of(new Decoded("", text));
        for (int level = 0; level < depth && !outer.isEmpty(); level++) {
            List<Decoded> inner = new ArrayList<>();
            for (Decoded wrapped : outer) {
                int known = all.size();
                int signs = unwrap(wrapped, budget, all::add);
                if (backwards) {
                    ReversedLayer.unwrap(wrapped, signs, budget, mayMatter, all::add);
                }
                if (signs != 0) { // A text without a sign of any layer has none backwards either.
                    inner.addAll(all.subList(known, all.size()));
                }
            }
            outer = inner;
        }
        return all;
    }

    private boolean mayBeAny(ByteText text) {
        for (Layer layer : layers) {
            if (layer.mayBeIn(text)) {
                return true;
            }
        }
        return false;
    }

    /** Takes off each layer of which there may be a sign. Returns the bits of those whose sign the text shows. */
    private int unwrap(Decoded wrapped, DecodeBudget budget, Consumer<Decoded> sink) {
        int signs = 0;
        for (int i = 0; i < layers.length; i++) {
            int bit = 1 << i;
            signs |= (wrapped.signs() & bit) != 0 && layers[i].unwrap(wrapped, budget, sink) ? bit : 0;
        }
        return signs;
    }
}
