package io.cordon.detectors.facts;

import java.util.Arrays;

/**
 * Which tools the session used, the first {@value #LIMIT} of them, and how many with an effect outside it took up only after content that
 * third parties may have written, for nothing that the user named.
 */
public final class Toolbox {

    static final int LIMIT = 32;

    private static final int[] NONE = {};

    private int[] tools = NONE;
    private int taken;

    /** True if the session used this tool before. Beyond the bound every tool counts as used: nothing is told of it then. */
    public boolean knows(String tool) {
        return knows(NameHash.of(tool));
    }

    /** Tools with an effect outside that were first used after untrusted content. */
    public int taken() {
        return taken;
    }

    /** Takes up a tool that it does not know yet. */
    void take(long tool, boolean afterUntrusted) {
        tools = Arrays.copyOf(tools, tools.length + 1);
        tools[tools.length - 1] = (int) tool;
        taken += afterUntrusted ? 1 : 0;
    }

    boolean knows(long hash) {
        for (int tool : tools) {
            if (tool == (int) hash) {
                return true;
            }
        }
        return tools.length == LIMIT;
    }

    void encode(StateWriter out) {
        out.number(tools.length);
        for (int tool : tools) {
            out.int32(tool);
        }
        out.number(taken);
    }

    static Toolbox decode(StateReader in) {
        Toolbox read = new Toolbox();
        read.tools = new int[in.count(LIMIT)];
        for (int i = 0; i < read.tools.length; i++) {
            read.tools[i] = in.int32();
        }
        read.taken = in.count(LIMIT);
        return read;
    }
}
