package io.cordon.topology;

import io.cordon.schemas.access.AccessPlan;
import io.cordon.schemas.access.Installation;
import io.cordon.schemas.access.Role;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/** The topics that a topology reads and writes, as it says itself, and those that a role may read and write. */
public final class TopologyTopics {

    private TopologyTopics() {}

    public static Set<String> read(Topology topology) {
        TopologyDescription description = topology.describe();
        Stream<TopologyDescription.Source> global =
                description.globalStores().stream().map(TopologyDescription.GlobalStore::source);
        return Stream.concat(global, nodes(description, TopologyDescription.Source.class))
                .map(TopologyDescription.Source::topicSet)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** These, and that of the modes, which every service follows beside its topology. */
    public static Set<String> withModes(Collection<String> topics) {
        Set<String> all = new TreeSet<>(topics);
        all.add(TopicNames.standard().of(Topic.POLICY));
        return all;
    }

    public static Set<String> written(Topology topology) {
        return nodes(topology.describe(), TopologyDescription.Sink.class)
                .map(TopologyDescription.Sink::topic)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static Set<String> allowed(Role role, AclOperation operation) {
        AccessPlan plan = AccessPlan.of(new Installation(TopicNames.standard(), "acme"));
        return Stream.of(Topic.values())
                .map(TopicNames.standard()::of)
                .filter(name -> plan.member(role).may(operation, ResourceType.TOPIC, name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Stream<T> nodes(TopologyDescription description, Class<T> type) {
        return description.subtopologies().stream()
                .flatMap(each -> each.nodes().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }
}
