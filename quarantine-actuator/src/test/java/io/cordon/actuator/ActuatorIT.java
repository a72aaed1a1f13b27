package io.cordon.actuator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.parts.EmbeddedDatabase;
import io.cordon.parts.OAuth2ServerProcess;
import io.cordon.schemas.avro.Authority;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.PopulationKind;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.sign.RecordSigner;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.topic.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a signed command to proven receipts, at a real database and a real authorization server. */
class ActuatorIT {
    private static EmbeddedDatabase database;
    private static OAuth2ServerProcess server;

    @TempDir
    private Path folder;

    private Rig rig;
    private ActuatorService actuator;

    @BeforeAll
    static void startTargets() {
        database = Targets.database();
        server = Targets.authorizationServer();
    }

    @AfterAll
    static void stopTargets() {
        server.close();
        database.close();
    }

    @BeforeEach
    void start() throws Exception {
        rig = new Rig(folder);
        actuator = rig.start(rig.config(
                "a1",
                "",
                Targets.postgresql(rig, database),
                Targets.lastingRoles(rig, database),
                Targets.oauth2(rig, server)));
    }

    @AfterEach
    void stop() {
        actuator.close();
        rig.close();
    }

    @Test
    void shouldEndEveryCredentialOfASessionAndProveIt() throws Exception {
        // Given
        Targets.role(database, "v_one", "password-one");
        var token = Targets.token(server);
        rig.issue("lease-1", "postgresql:test", CredentialKind.DATABASE_ROLE, "v_one", "password-one", "s-1");
        rig.issue("token-1", "oauth2:test", CredentialKind.OAUTH2_TOKEN, "agent", token, "s-1");
        assertThat(Targets.logsIn(database, "v_one", "password-one")).isTrue();
        assertThat(Targets.toolStatus(server, token)).isEqualTo(200);
        var command = Rig.command(CommandAction.CONTAIN, "s-1", 1);

        // When
        rig.command(command);
        var completed = rig.await(
                command.getCommandId(),
                ReceiptKind.COMPLETED,
                r -> r.getPoints().size() == 2);

        // Then
        assertThat(completed.getPoints()).extracting(Point::getState).containsOnly(PointState.PROVEN);
        assertThat(completed.getPoints()).extracting(Point::getEvidence).anyMatch(e -> e.contains("28000"));
        assertThat(Targets.logsIn(database, "v_one", "password-one")).isFalse();
        assertThat(Targets.toolStatus(server, token)).isEqualTo(401);
        assertThat(rig.receipts())
                .extracting(Receipt::getKind)
                .contains(ReceiptKind.PLANNED, ReceiptKind.STEP, ReceiptKind.PROBE);
        assertThat(rig.receipts().toString()).doesNotContain(token, "password-one", "own-secret");
        assertThat(Targets.get("http://127.0.0.1:" + actuator.httpPort() + "/metrics"))
                .contains("cordon_containment_proven_seconds_count 1", "cordon_command_accepted_commands_total");
        assertThat(Targets.get("http://127.0.0.1:" + actuator.httpPort() + "/health/ready"))
                .isEqualTo("up\n");
    }

    /** Neither is restarted: the key of the containment owner is rotated while both run. */
    @Test
    void shouldFollowANewKeyOfTheOwnerWhileItRuns() throws Exception {
        // Given
        var next = SigningKey.generate("owner-2");
        var byOld = Rig.command(CommandAction.CONTAIN, "s-old", 1);
        var byNext = Rig.command(CommandAction.CONTAIN, "s-next", 1);
        var late = Rig.command(CommandAction.CONTAIN, "s-late", 1);

        // When
        rig.believe(rig.ownerKey, next);
        rig.command(byOld);
        rig.command(byNext, next);
        rig.completed(byOld);
        rig.completed(byNext);
        rig.believe(next);
        rig.command(late);

        // Then
        assertThat(refusal(late.getCommandId())).contains("UNKNOWN_KEY");
    }

    /** An account that outlives sessions: ending it ends all that its agent has there, and the containment owner counts that. */
    @Test
    void shouldSayBeforehandWhatEndsMoreThanItself() {
        // When
        rig.issue("lease-9", "postgresql:test", CredentialKind.DATABASE_ROLE, "v_nine", "password", "s-9");
        rig.issue("account-9", "postgresql:lasting", CredentialKind.DATABASE_ROLE, "v_account", "password", "s-9");

        // Then
        var told = Rig.eventually().until(rig::population, changes -> !changes.isEmpty());
        assertThat(told).singleElement().satisfies(change -> {
            assertThat(change.getKind()).isEqualTo(PopulationKind.CREDENTIAL_REACH);
            assertThat(change.getCredential()).isEqualTo("account-9");
            assertThat(change.getAgent()).isEqualTo("agent-1");
            assertThat(change.getAgents()).isOne();
        });
    }

    @Test
    void shouldContainATreeFromTheRootDownAndAChildThatComesLater() throws Exception {
        // Given: the child's name comes first
        var tokens = List.of(Targets.token(server), Targets.token(server), Targets.token(server));
        rig.issueBelow("a-child", "oauth2:test", tokens.get(0), "child-1", "root-1", 1);
        rig.issueBelow("b-root", "oauth2:test", tokens.get(1), "root-1", "root-1", 0);
        Rig.eventually()
                .until(() -> Targets.get("http://127.0.0.1:" + actuator.httpPort() + "/metrics")
                        .contains("cordon_inventory_held_credentials 2.0"));
        var contain = Command.newBuilder(Rig.command(CommandAction.CONTAIN, "root-1", 1))
                .setSubject(Subject.newBuilder()
                        .setKind(SubjectKind.TREE)
                        .setRef("root-1")
                        .setRoot("root-1")
                        .build())
                .build();
        rig.command(contain);
        rig.await(
                contain.getCommandId(),
                ReceiptKind.COMPLETED,
                r -> r.getPoints().size() == 2);

        // When
        rig.issueBelow("late", "oauth2:test", tokens.get(2), "child-2", "root-1", 1);

        // Then
        var completed = rig.await(
                contain.getCommandId(),
                ReceiptKind.COMPLETED,
                r -> r.getPoints().size() == 3);
        assertThat(completed.getPoints()).extracting(Point::getState).containsOnly(PointState.PROVEN);
        assertThat(rig.receipts())
                .filteredOn(r -> r.getKind() == ReceiptKind.STEP)
                .extracting(r -> r.getPoints().getFirst().getCredential())
                .containsExactly("b-root", "a-child", "late");
        for (var token : tokens) {
            assertThat(Targets.toolStatus(server, token)).isEqualTo(401);
        }
    }

    @Test
    void shouldContainACredentialThatAppearsLaterAndReleaseWithoutReviving() throws Exception {
        // Given
        var contain = Rig.command(CommandAction.CONTAIN, "s-2", 1);
        rig.command(contain);
        assertThat(rig.completed(contain).getDetail()).contains("empty plan");
        var token = Targets.token(server);

        // When
        rig.issue("token-2", "oauth2:test", CredentialKind.OAUTH2_TOKEN, "agent", token, "s-2");

        // Then
        var completed = rig.await(
                contain.getCommandId(),
                ReceiptKind.COMPLETED,
                r -> r.getPoints().size() == 1);
        assertThat(completed.getPoints().getFirst().getState()).isEqualTo(PointState.PROVEN);
        assertThat(Targets.toolStatus(server, token)).isEqualTo(401);

        // When
        var release = Rig.command(CommandAction.RELEASE, "s-2", 2);
        rig.command(release);

        // Then
        assertThat(rig.completed(release).getPoints())
                .extracting(Point::getState)
                .containsOnly(PointState.ACCEPTED);
        assertThat(Targets.toolStatus(server, token)).isEqualTo(401);
    }

    @Test
    void shouldRefuseWhatIsForgedAlteredExpiredOrWithoutAuthority() throws Exception {
        // Given
        var token = Targets.token(server);
        rig.issue("token-3", "oauth2:test", CredentialKind.OAUTH2_TOKEN, "agent", token, "s-3");
        var expired = builder("expired")
                .setExpiresAt(Instant.now().minus(Duration.ofMinutes(6)))
                .build();
        var stranger = builder("stranger")
                .setAuthority(Authority.newBuilder()
                        .setApplicationId("somebody-else")
                        .setEpoch(9)
                        .build())
                .build();
        var altered = rig.unsigned(builder("altered").build());
        new RecordSigner(rig.ownerKey).sign(altered.topic(), altered.key(), new byte[] {0, 1, 2}, altered.headers());

        // When
        rig.send(rig.unsigned(builder("unsigned").build()));
        rig.command(builder("forged").build(), SigningKey.generate("owner-2"));
        rig.command(builder("impostor").build(), SigningKey.generate("owner-1"));
        rig.send(altered);
        rig.command(expired);
        rig.command(stranger);

        // Then
        assertThat(refusal("unsigned")).contains("UNSIGNED");
        assertThat(refusal("forged")).contains("UNKNOWN_KEY");
        assertThat(refusal("impostor")).contains("BAD_SIGNATURE");
        assertThat(refusal("altered")).contains("BAD_SIGNATURE");
        assertThat(refusal("expired")).contains("expired");
        assertThat(refusal("stranger")).contains("no authority");
        assertThat(Targets.get("http://127.0.0.1:" + actuator.httpPort() + "/metrics"))
                .contains("cordon_command_refused_commands_total{reason=\"bad-signature\"} 2.0");

        // When: the topology is replaced, which it is for all subjects
        var newer = ofAuthority(Rig.command(CommandAction.CONTAIN, "s-6", 1), 2);
        rig.command(newer);
        rig.completed(newer);
        rig.command(ofAuthority(builder("replaced").build(), 1));

        // Then
        assertThat(refusal("replaced")).contains("authority epoch 1 is superseded by 2");
        assertThat(Targets.toolStatus(server, token)).isEqualTo(200);
    }

    @Test
    void shouldRefuseACommandOfALowerEpoch() throws Exception {
        // Given
        var token = Targets.token(server);
        rig.issue("token-4", "oauth2:test", CredentialKind.OAUTH2_TOKEN, "agent", token, "s-4");
        var release = Rig.command(CommandAction.RELEASE, "s-4", 2);
        rig.command(release);
        rig.completed(release);

        // When
        rig.command(Rig.command(CommandAction.CONTAIN, "s-4", 1));

        // Then
        assertThat(refusal("CONTAIN-s-4-1")).contains("superseded");
        assertThat(Targets.toolStatus(server, token)).isEqualTo(200);
    }

    @Test
    void shouldPassOverWhatIsNoCommand() throws Exception {
        // Given
        var key = rig.unsigned(Rig.command(CommandAction.CONTAIN, "s-5", 1)).key();
        rig.send(new ProducerRecord<>(rig.topics.of(Topic.COMMANDS), key, new byte[] {1, 2, 3}));
        var command = Rig.command(CommandAction.CONTAIN, "s-5", 1);

        // When
        rig.command(command);

        // Then
        assertThat(rig.completed(command).getPoints()).isEmpty();
        assertThat(Targets.get("http://127.0.0.1:" + actuator.httpPort() + "/metrics"))
                .contains("cordon_record_rejected_records_total{reason=\"command\"} 1.0");
    }

    private static Command.Builder builder(String id) {
        return Command.newBuilder(Rig.command(CommandAction.CONTAIN, "s-3", 1)).setCommandId(id);
    }

    private static Command ofAuthority(Command command, long epoch) {
        var authority = Authority.newBuilder(command.getAuthority()).setEpoch(epoch);
        return Command.newBuilder(command).setAuthority(authority.build()).build();
    }

    private String refusal(String id) {
        return rig.await(id, ReceiptKind.REFUSED, r -> true).getDetail();
    }
}
