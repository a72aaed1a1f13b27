package io.cordon.quickstart.tool;

import java.util.Map;

/**
 * One tool of a session.
 *
 * <p><b>Failure semantics</b> A call never throws for what a target says or does not say: that is its answer.
 */
public interface Tool extends AutoCloseable {
    Answer call(Map<String, ?> arguments);

    @Override
    default void close() {}
}
