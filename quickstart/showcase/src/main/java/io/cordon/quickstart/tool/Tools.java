package io.cordon.quickstart.tool;

import java.util.Map;

/** What an agent can do. */
@FunctionalInterface
public interface Tools {
    /**
     * Calls a tool.
     *
     * @throws IllegalArgumentException if there is no such tool
     */
    Answer call(String tool, Map<String, ?> arguments);

    /** What somebody with a copy of the token can do from another address. */
    default Tools elsewhere() {
        return this;
    }
}
