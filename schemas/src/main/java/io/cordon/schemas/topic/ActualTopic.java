package io.cordon.schemas.topic;

import java.util.Map;

/** A topic as the cluster has it. */
record ActualTopic(String name, int partitions, int replication, Map<String, String> settings) {
    ActualTopic {
        settings = Map.copyOf(settings);
    }

    String setting(String key) {
        return settings.getOrDefault(key, "");
    }
}
