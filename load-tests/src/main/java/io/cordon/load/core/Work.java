package io.cordon.load.core;

import io.cordon.emitter.ToolCall;

/** What an agent is told, asks for and gets back. */
public interface Work {

    /** What the session is asked to do. */
    String task();

    /** What the agent is told of its trade. */
    String instructions();

    /** A call. */
    ToolCall call();

    /** What a tool gives back. */
    String result();
}
