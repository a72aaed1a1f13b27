package io.cordon.topology.containment;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.AnswerKind;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.avro.PopulationChange;
import io.cordon.schemas.avro.PopulationKind;
import io.cordon.schemas.avro.RequestAnswer;
import io.cordon.schemas.avro.RequestKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What operators ask for and are answered, and whom it hits, through the topology. */
class OperatorsTopologyTest {

    private static final Subject AGENT = new Subject(SubjectKind.AGENT, "agent-1", null);
    private static final Subject TREE = new Subject(SubjectKind.TREE, "root", "root");
    private final ContainmentDriver driver = new ContainmentDriver();

    @AfterEach
    void checkInvariants() {
        driver.checkNothingIsLost();
        driver.close();
    }

    private void live(String session, String root) {
        driver.send(change(PopulationKind.SESSION_STARTED)
                .setSession(session)
                .setRoot(root)
                .setAgent("agent-1")
                .setAgentType("support")
                .build());
    }

    private void ended(String session) {
        driver.send(change(PopulationKind.SESSION_ENDED).setSession(session).build());
    }

    private void listed(String credential, String... holders) {
        driver.send(change(PopulationKind.CREDENTIAL_LISTED)
                .setCredential(credential)
                .setConnector("postgresql:orders")
                .setTarget("orders")
                .setHolders(List.of(holders))
                .build());
    }

    private void reaches(String credential, int agents) {
        driver.send(change(PopulationKind.CREDENTIAL_REACH)
                .setCredential(credential)
                .setAgent("agent-1")
                .setAgents(agents)
                .build());
    }

    private PopulationChange.Builder change(PopulationKind kind) {
        return PopulationChange.newBuilder()
                .setTenant(Samples.TENANT)
                .setKind(kind)
                .setAt(driver.now());
    }

    private OperatorRequest request(RequestKind kind, Subject subject, UnaryOperator<OperatorRequest.Builder> more) {
        OperatorRequest plain = Samples.request(kind, subject, driver.now());
        OperatorRequest asked = more.apply(OperatorRequest.newBuilder(plain)).build();
        driver.send(asked);
        return asked;
    }

    private RequestAnswer answer() {
        return driver.answers().getLast();
    }

    @Test
    void shouldPreviewSessionsCredentialsAndPointsOfATree() {
        // Given
        live("root", "root");
        live("child", "root");
        live("stranger", "other");
        live("gone", "root");
        ended("gone");
        listed("shared", "child", "stranger", "gone");
        listed("own", "root");

        // When
        request(RequestKind.QUARANTINE, TREE, r -> r.setPreview(true));

        // Then
        assertThat(answer().getAnswer()).isEqualTo(AnswerKind.PREVIEW);
        var impact = answer().getImpact();
        assertThat(impact.getSessions()).isEqualTo(3);
        assertThat(impact.getAssumed()).isFalse();
        assertThat(impact.getContained()).containsExactlyInAnyOrder("root", "child");
        assertThat(impact.getLosing()).containsExactly("stranger");
        assertThat(impact.getPoints())
                .extracting(p -> p.getCredential() + "@" + p.getConnector() + " " + p.getSessions())
                .containsExactlyInAnyOrder("shared@postgresql:orders 2", "own@postgresql:orders 1");
        assertThat(driver.commands()).isEmpty();
    }

    @Test
    void shouldRevokeASharedCredentialByOneCommandAndNameWhoLosesIt() {
        // Given
        live("s1", "s1");
        live("s2", "s2");
        listed("shared", "s1", "s2");

        // When
        driver.send(Samples.intent(new Subject(SubjectKind.CREDENTIAL, "shared", null), Rung.REVOKE, driver.now()));

        // Then
        assertThat(driver.commands()).hasSize(1);
        assertThat(driver.containments().getLast().getImpact().getLosing()).containsExactly("s1", "s2");
        assertThat(new String(driver.raw(Topic.ALERTS).getLast().value())).contains("shared-credential", "s1, s2");
    }

    @Test
    void shouldForgetACredentialWithItsListingAndItsExpiry() {
        // Given
        live("s1", "s1");
        listed("c1", "s1");
        driver.send(change(PopulationKind.CREDENTIAL_LISTED)
                .setCredential("c2")
                .setHolders(List.of("s1"))
                .setExpiresAt(driver.now().plus(Duration.ofMinutes(1)))
                .build());

        // When
        listed("c1");
        driver.after(Duration.ofMinutes(2));
        request(RequestKind.QUARANTINE, new Subject(SubjectKind.SESSION, "s1", "s1"), r -> r.setPreview(true));

        // Then
        assertThat(answer().getImpact().getPoints()).isEmpty();
    }

    /** A client secret of one session: its step disables the client, and with it every session of the agent. */
    @Test
    void shouldNameBeforehandWhoLosesAnAccountWithACredential() {
        // Given
        live("s1", "s1");
        live("s2", "s2");
        listed("client", "s1");
        reaches("client", 3);

        // When
        request(RequestKind.QUARANTINE, new Subject(SubjectKind.SESSION, "s1", "s1"), r -> r.setPreview(true));

        // Then: the other two agents that share the client are counted as configured
        assertThat(answer().getImpact().getLosing()).containsExactly("s2");
        assertThat(answer().getImpact().getPoints())
                .singleElement()
                .satisfies(p -> assertThat(p.getAgents()).isEqualTo(3));
        assertThat(answer().getImpact().getSessions()).isEqualTo(2 + 2 * 10);
        assertThat(answer().getImpact().getAssumed()).isTrue();

        // When
        reaches("client", 0);
        request(RequestKind.QUARANTINE, new Subject(SubjectKind.SESSION, "s1", "s1"), r -> r.setPreview(true));

        // Then
        assertThat(answer().getImpact().getSessions()).isOne();
        assertThat(answer().getImpact().getLosing()).isEmpty();
    }

    @Test
    void shouldContainAnAgentWhenASecondKeyConfirms() {
        // Given
        OperatorRequest asked = request(RequestKind.QUARANTINE, AGENT, r -> r);
        assertThat(answer().getAnswer()).isEqualTo(AnswerKind.WAITING);

        // When
        request(RequestKind.CONFIRM, AGENT, r -> r.setSubject(null).setConfirms(asked.getRequestId()));
        assertThat(driver.commands()).isEmpty();
        request(
                RequestKind.CONFIRM,
                AGENT,
                r -> r.setSubject(null).setOperator("bob").setConfirms(asked.getRequestId()));

        // Then
        assertThat(driver.commands()).hasSize(1);
        assertThat(driver.commands().getFirst().getByPerson()).isTrue();
        RequestAnswer followed = driver.answers().stream()
                .filter(a -> a.getRequestId().equals(asked.getRequestId()))
                .toList()
                .getLast();
        assertThat(followed.getAnswer()).isEqualTo(AnswerKind.FOLLOWED);
        assertThat(followed.getConfirmedBy()).isEqualTo("bob");
        assertThat(driver.keys(Topic.ANSWERS)).contains("acme/" + asked.getRequestId());
    }

    @Test
    void shouldKeepTheAnswerOfAStopAllThatIsInForceAndForgetTheOthers() {
        // Given
        OperatorRequest stop = request(RequestKind.STOP_ALL, AGENT, r -> r.setSubject(null));
        OperatorRequest other = request(RequestKind.APPROVE, Samples.session("s1"), r -> r);

        // When
        driver.after(Duration.ofDays(2));

        // Then
        List<String> forgotten = driver.raw(Topic.ANSWERS).stream()
                .filter(record -> record.value() == null)
                .map(record -> new String(record.key()))
                .toList();
        assertThat(forgotten).containsExactly("acme/" + other.getRequestId());
        driver.send(Samples.intent(Samples.session("s1"), Rung.QUARANTINE, driver.now()));
        assertThat(driver.commands()).isEmpty();
        assertThat(stop.getKind()).isEqualTo(RequestKind.STOP_ALL);
    }

    @Test
    void shouldLetSeveralApprovalsStandAtOnceAndDenyThemTogether() {
        // Given
        Subject session = Samples.session("s1");
        request(RequestKind.APPROVE, session, r -> r.setArgumentDigest(ByteBuffer.wrap(new byte[] {1})));
        request(RequestKind.APPROVE, session, r -> r.setArgumentDigest(ByteBuffer.wrap(new byte[] {2})));
        assertThat(driver.keys(Topic.GATE))
                .containsExactly("acme/session/s1/approval/01", "acme/session/s1/approval/02");
        assertThat(driver.gateEntries()).allMatch(entry -> entry.getKind() == GateEntryKind.APPROVAL);

        // When
        request(RequestKind.DENY, session, r -> r.setArgumentDigest(ByteBuffer.allocate(0)));

        // Then
        assertThat(driver.raw(Topic.GATE).subList(2, 4)).allMatch(record -> record.value() == null);
        assertThat(driver.keys(Topic.GATE).subList(2, 4))
                .containsExactly("acme/session/s1/approval/01", "acme/session/s1/approval/02");
    }
}
