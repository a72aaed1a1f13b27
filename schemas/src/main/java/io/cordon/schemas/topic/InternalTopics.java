package io.cordon.schemas.topic;

import java.util.List;

/** Kafka's own topics that exactly-once rests on: who committed what, and how far each group has read. */
public final class InternalTopics {
    public static final List<String> ALL = List.of("__transaction_state", "__consumer_offsets");

    private InternalTopics() {}
}
