package io.cordon.actuator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.topic.Topic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topic of journals is deleted by mistake and made anew: nobody remembers how often a partition has changed hands. */
class LostJournalIT {
    @TempDir
    private Path folder;

    private Rig rig;
    private SimulatedAuthorizationServer simulator;

    @BeforeEach
    void start() throws Exception {
        rig = new Rig(folder);
        simulator = SimulatedAuthorizationServer.start();
        rig.issue("token", "oauth2:test", CredentialKind.OAUTH2_TOKEN, "agent", simulator.issue("live"), "s-1");
    }

    @AfterEach
    void stop() {
        simulator.close();
        rig.close();
    }

    @Test
    void shouldBeTakenForNewerThanItsPredecessors() throws Exception {
        // Given: two owners, one after the other
        contain(1);
        long before = contain(2).getFencingEpoch();

        // When
        loseTheJournals();
        var after = contain(3);

        // Then
        assertThat(before).isEqualTo(2);
        assertThat(after.getFencingEpoch()).isGreaterThan(before);
    }

    private Receipt contain(long epoch) throws Exception {
        var command = Rig.command(CommandAction.CONTAIN, "s-1", epoch);
        try (var actuator = rig.start(rig.config("a1", "", Targets.oauth2(rig, simulator)))) {
            assertThat(actuator.live()).isTrue();
            rig.command(command);
            return rig.completed(command);
        }
    }

    private void loseTheJournals() throws Exception {
        var admin = Infrastructure.kafka().admin();
        var topic = rig.topics.of(Topic.ACTUATOR_JOURNAL);
        admin.deleteTopics(List.of(topic)).all().get();
        Rig.eventually().until(() -> !admin.listTopics().names().get().contains(topic));
        rig.createTopics();
    }
}
