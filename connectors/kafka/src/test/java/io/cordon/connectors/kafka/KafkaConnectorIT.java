package io.cordon.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import io.cordon.parts.EmbeddedKafka;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaConnectorIT extends ConnectorContract {
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
    protected Target open() {
        return target(Map.of());
    }

    @Test
    void shouldCutOffAProducerThatIsConnected() throws Exception {
        try (var target = target(Map.of());
                var producer = producer(target, target.mint("agent-connected"))) {
            // Given
            assertThat(write(producer)).isEmpty();

            // When
            step(target, ClusterTarget.view("agent-connected", Optional.empty()), "deny-all");

            // Then
            assertThat(write(producer)).containsInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void shouldNotTakeADeletedPasswordForContained() throws Exception {
        try (var target = target(Map.of());
                var producer = producer(target, target.mint("agent-writing"))) {
            // Given
            var credential = ClusterTarget.view("agent-writing", Optional.empty());
            assertThat(write(producer)).isEmpty();

            // When
            step(target, credential, "delete-password");

            // Then
            assertThat(write(producer)).isEmpty();
            assertThat(probe(target, credential)).isInstanceOf(ProbeOutcome.AccessRemains.class);
        }
    }

    @Test
    void shouldProveByALoginThatIsRefused() {
        try (var target = target(Map.of())) {
            // Given
            var credential = target.mint();

            // When
            contain(target, credential);

            // Then
            assertThat(ended(target, credential).strength()).isEqualTo(Evidence.Strength.ATTEMPT);
            var without = ClusterTarget.view(credential.principal(), Optional.empty());
            assertThat(ended(target, without).line()).startsWith("weaker");
        }
    }

    @Test
    void shouldLetAPrincipalInAgainOnlyWithANewPassword() {
        try (var target = target(Map.of())) {
            // Given
            var old = target.mint();
            var before = target.connector().capture(point(old));
            contain(target, old);

            // When
            var outcome = lift(target, old, before);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
            assertThat(target.admits(old)).isFalse();
            var minted = ClusterTarget.view(old.principal(), Optional.of("minted anew"));
            target.setPassword(minted);
            assertThat(target.admits(minted)).isTrue();
        }
    }

    @Test
    void shouldDeleteAPasswordThatIsLeftBeforeItLetsInAgain() {
        try (var target = target(Map.of())) {
            // Given
            var credential = target.mint();
            var before = target.connector().capture(point(credential));
            step(target, credential, "deny-all");

            // When
            lift(target, credential, before);

            // Then
            assertThat(target.admits(credential)).isFalse();
        }
    }

    @Test
    void shouldNotBringDelegationTokensBackToLife() throws Exception {
        try (var target = target(Map.of())) {
            // Given
            var credential = target.mint();
            try (var agent = Admin.create(target.client(credential))) {
                agent.createDelegationToken().delegationToken().get();
            }
            var before = target.connector().capture(point(credential));
            contain(target, credential);

            // When
            var outcome = lift(target, credential, before);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
            assertThat(outcome.toString()).contains("1 delegation token(s)");
        }
    }

    @Test
    void shouldNotOpenAPrincipalThatNeedsNoPassword() {
        try (var target = target(Map.of())) {
            // Given
            var withCertificate = ClusterTarget.view("agent-with-certificate", Optional.empty());
            var before = target.connector().capture(point(withCertificate));
            contain(target, withCertificate);

            // When
            var outcome = lift(target, withCertificate, before);

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
        }
    }

    @Test
    void shouldLeaveADenialOfSomebodyElse() {
        try (var target = target(Map.of())) {
            // Given
            var credential = target.mint();
            step(target, credential, "deny-all");
            var second = target.connector().capture(point(credential));

            // When
            var plan = target.connector().planRelease(point(credential), second);

            // Then
            assertThat(second.text()).contains("TOPIC", "acls=8");
            assertThat(plan).isEmpty();
        }
    }

    @Test
    void shouldNotOpenAPrincipalWhoseStateBeforeIsUnknown() {
        try (var target = target(Map.of())) {
            // Given
            var credential = target.mint();
            contain(target, credential);

            // When
            var outcome = lift(target, credential, PreState.unknown());

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
        }
    }

    @Test
    void shouldKeepAPrincipalOfOneSessionClosedOnRelease() {
        try (var target = target(Map.of("principalLifetime", "session"))) {
            // Given
            var point = point(target.neverIssued());

            // When
            var release =
                    target.connector().planRelease(point, target.connector().capture(point));

            // Then
            assertThat(release).isEmpty();
            assertThat(target.connector().plan(point).getFirst().reach()).isEqualTo(new Reach.OneCredential());
        }
    }

    @Test
    void shouldSayHowManyShareAPrincipal() {
        try (var target = target(Map.of("sharers", 12))) {
            // Given
            var point = point(target.neverIssued());

            // When
            var plan = target.connector().plan(point);

            // Then
            assertThat(plan).extracting(p -> p.reach()).containsOnly(new Reach.SharedClient(12));
        }
    }

    @Test
    void shouldTouchOnlyPrincipalsInItsScope() {
        try (var target = target(Map.of("principalPattern", "agent-.*|admin|cordon-actuator|[*]|"))) {
            // Given
            var names =
                    List.of("agent-of-the-house", "cordon-actuator", "User:cordon-actuator", "*", "User:*", "other");

            // When
            var outcomes = names.stream()
                    .map(name -> step(target, ClusterTarget.view(name, Optional.empty()), "deny-all"))
                    .toList();

            // Then
            assertThat(outcomes).hasOnlyElementsOfType(StepOutcome.Refused.class);
        }
    }

    @Test
    void shouldSayWhichRightIsMissing() {
        try (var target = target(Map.of());
                var poor = target.withoutRights()) {
            // Given
            var credential = target.mint();

            // When
            var outcome = step(poor, credential, "deny-all");

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.CutOff.class);
            assertThat(outcome.toString()).contains("Alter or Describe", "ClusterAuthorizationException", "README");
        }
    }

    private static ClusterTarget target(Map<String, Object> further) {
        return new ClusterTarget(kafka, further);
    }

    private static KafkaProducer<String, String> producer(ClusterTarget target, CredentialView credential) {
        return new KafkaProducer<>(target.client(credential), new StringSerializer(), new StringSerializer());
    }

    /** Why a record was not taken; empty if it was. */
    private static Optional<Throwable> write(KafkaProducer<String, String> producer) throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(ClusterTarget.TOPIC, "an order")).get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(e.getCause());
        }
    }

    private static PointRequest point(CredentialView credential) {
        return new PointRequest("c", "t", credential);
    }

    private static void contain(Target target, CredentialView credential) {
        target.connector().plan(point(credential)).forEach(plan -> step(target, credential, plan.name()));
    }

    private static StepOutcome step(Target target, CredentialView credential, String step) {
        return target.connector().contain(new ContainmentStep(point(credential), step, PreState.unknown()));
    }

    private static StepOutcome lift(Target target, CredentialView credential, PreState before) {
        return target.connector().release(new ReleaseStep(point(credential), "lift-denial", before));
    }

    private static ProbeOutcome probe(Target target, CredentialView credential) {
        return target.connector().probe(new ProbeRequest(point(credential), Instant.now()));
    }

    private static Evidence ended(Target target, CredentialView credential) {
        return ((ProbeOutcome.AccessEnded) probe(target, credential)).evidence();
    }
}
