package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.access.Role;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.topology.TopologyTopics;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.Meters;
import io.cordon.topology.session.EarlyHolds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

class DetectionRightsTest {

    @Test
    void shouldBeAllowedWhatTheTopologyDoesAndToFollowModesAndNoMore() {
        // Given
        Topology topology = new DetectionTopology(
                        Bench.settings(TestKeys.create(Bench.START)),
                        new SimulatedSchemaRegistry(),
                        EarlyHolds.NONE,
                        new DetectionMeters(new Meters(new SimpleMeterRegistry())))
                .get();

        // When // Then
        assertThat(TopologyTopics.allowed(Role.DETECTION, AclOperation.READ))
                .isEqualTo(TopologyTopics.withModes(TopologyTopics.read(topology)));
        assertThat(TopologyTopics.allowed(Role.DETECTION, AclOperation.WRITE))
                .isEqualTo(TopologyTopics.written(topology));
    }
}
