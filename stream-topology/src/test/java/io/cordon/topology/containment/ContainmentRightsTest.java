package io.cordon.topology.containment;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.access.Role;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.TopologyTopics;
import java.util.List;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

class ContainmentRightsTest {

    @Test
    void shouldBeAllowedWhatTheTopologyDoesAndToFollowModesAndNoMore() {
        assertThat(TopologyTopics.allowed(Role.CONTAINMENT, AclOperation.READ))
                .containsExactlyInAnyOrderElementsOf(TopologyTopics.withModes(names(ContainmentTopology.SOURCES)));
        assertThat(TopologyTopics.allowed(Role.CONTAINMENT, AclOperation.WRITE))
                .containsExactlyInAnyOrderElementsOf(names(ContainmentTopology.SINKS));
    }

    private static List<String> names(List<Topic> topics) {
        return topics.stream().map(TopicNames.standard()::of).toList();
    }
}
