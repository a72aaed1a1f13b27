package io.cordon.schemas.serde;

import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.util.EnumMap;
import java.util.Map;

/** The schemas of all topics in a registry: an administrator's step, never an emitter's. */
public final class TopicSchemas {
    /** New readers read old records and old readers new ones, of every version ever released. */
    public static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private TopicSchemas() {}

    /**
     * Sets the compatibility of each subject and registers the schema of each topic. May be repeated.
     *
     * @return the ids, by topic
     */
    public static Map<Topic, Integer> registerAll(SchemaRegistry registry, TopicNames names) {
        Map<Topic, Integer> ids = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            topic.valueSchema().ifPresent(schema -> {
                registry.requireCompatibility(names.subject(topic), COMPATIBILITY);
                ids.put(topic, registry.register(names.subject(topic), schema));
            });
        }
        return ids;
    }
}
