package io.cordon.extract.decode;

import io.cordon.extract.text.ByteText;
import java.util.ArrayList;
import java.util.List;

/** Which layers are looked for. */
public final class Layers {

    /** What goes out may be wrapped on purpose: all layers. */
    public static final Layers OUTBOUND = new Layers(List.of(
            new PercentLayer(),
            new EscapeLayer(),
            new Base64Layer(true),
            new HexLayer(),
            new SeparatedLayer(),
            new ReversedLayer()));

    /** What comes in is wrapped by those who wrote it: escapes and base 64. */
    public static final Layers INBOUND = new Layers(List.of(new EscapeLayer(), new Base64Layer(false)));

    private final List<Layer> layers;

    private Layers(List<Layer> layers) {
        this.layers = layers;
    }

    /** All texts that are wrapped in this one, in at most {@code depth} layers, as far as the budget goes. */
    public List<Decoded> unwrap(String text, int depth, DecodeBudget budget) {
        return unwrap(ByteText.of(text), depth, budget);
    }

    /** As {@link #unwrap(String, int, DecodeBudget)}. */
    public List<Decoded> unwrap(ByteText text, int depth, DecodeBudget budget) {
        List<Decoded> all = new ArrayList<>();
        List<Decoded> outer = List.of(new Decoded("", text));
        for (int level = 0; level < depth && !outer.isEmpty(); level++) {
            List<Decoded> inner = new ArrayList<>();
            for (Decoded wrapped : outer) {
                for (Layer layer : layers) {
                    layer.unwrap(wrapped, budget, inner::add);
                }
            }
            all.addAll(inner);
            outer = inner;
        }
        return all;
    }
}
