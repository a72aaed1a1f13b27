package io.cordon.detectors.facts;

import io.cordon.detectors.event.Payload.Offer;
import java.util.Arrays;
import java.util.List;

/**
 * What the tools on offer said of themselves, the first {@value #LIMIT} of them, and which of them last said something else than before. A tool
 * that goes away and comes back is compared with what it was.
 */
public final class Offers {

    static final int LIMIT = 64;

    private static final int[] NONE = {};

    private int[] tools = NONE;
    private int[] definitions = NONE;
    private FewPrints changed = new FewPrints();
    private Step change = Step.NEVER;

    /** When a definition last changed. */
    public Step change() {
        return change;
    }

    /** True if the tool is among the last of which the definition changed. */
    public boolean changed(String tool) {
        return !changed.isEmpty() && changed.holds(NameHash.of(tool));
    }

    boolean isEmpty() {
        return tools.length == 0;
    }

    void offered(List<Offer> offers, Step step) {
        for (Offer offer : offers) {
            long tool = NameHash.of(offer.tool());
            int at = find((int) tool);
            if (at < 0) {
                add((int) tool, (int) offer.definition());
            } else if (definitions[at] != (int) offer.definition()) {
                definitions[at] = (int) offer.definition();
                changed.add(tool);
                change = step;
            }
        }
    }

    private int find(int tool) {
        for (int i = 0; i < tools.length; i++) {
            if (tools[i] == tool) {
                return i;
            }
        }
        return -1;
    }

    /** Those that came first stay: a server that offers very many tools pushes none out. */
    private void add(int tool, int definition) {
        if (tools.length < LIMIT) {
            tools = Arrays.copyOf(tools, tools.length + 1);
            definitions = Arrays.copyOf(definitions, tools.length);
            tools[tools.length - 1] = tool;
            definitions[tools.length - 1] = definition;
        }
    }

    void encode(StateWriter out) {
        out.number(tools.length);
        for (int i = 0; i < tools.length; i++) {
            out.int32(tools[i]);
            out.int32(definitions[i]);
        }
        change.encode(out);
        if (change.happened()) {
            changed.encode(out);
        }
    }

    static Offers decode(StateReader in) {
        Offers read = new Offers();
        int size = in.count(LIMIT);
        for (int i = 0; i < size; i++) {
            read.add(in.int32(), in.int32());
        }
        read.change = Step.decode(in);
        read.changed = read.change.happened() ? FewPrints.decode(in) : read.changed;
        return read;
    }
}
