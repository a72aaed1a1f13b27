package io.cordon.load.traffic;

import io.cordon.emitter.ToolCall;

/**
 * A call that an agent is going to make.
 *
 * @param call what it asks for
 * @param result what it gets
 */
record PlannedCall(ToolCall call, String result) {}
