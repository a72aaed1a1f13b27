package io.cordon.schemas.topic;

import org.jspecify.annotations.Nullable;

/** The cluster did not answer or refused a question about topics or access rules. */
public final class TopicAccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TopicAccessException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
