package io.cordon.connectors.kafka;

import io.cordon.connectors.testkit.PermissionContract;
import io.cordon.connectors.testkit.Target;
import io.cordon.parts.EmbeddedKafka;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Against a real broker: the user of README.md, and one that may log in and nothing else. */
class KafkaPermissionsIT extends PermissionContract {
    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        kafka = ClusterTarget.startBroker();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Override
    protected Target granted() {
        return new ClusterTarget(kafka, Map.of());
    }

    @Override
    protected Target lacking() {
        return new ClusterTarget(kafka, Map.of()).withoutRights();
    }

    @Override
    protected List<String> takenAway() {
        return List.of("Alter on the cluster", "Describe on the cluster", "an authorizer");
    }
}
