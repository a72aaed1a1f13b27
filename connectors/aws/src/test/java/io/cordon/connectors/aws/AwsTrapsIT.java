package io.cordon.connectors.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.StepOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong at AWS if one does the obvious. Against the simulator. */
class AwsTrapsIT {
    private static final String READER = "arn:aws:iam::111122223333:role/agent-role";

    private final DocumentedPolicy documented = new DocumentedPolicy();
    private final AwsTarget target = new AwsTarget(AwsTarget.Minting.SESSION, documented);
    private final SimulatedAws aws = target.aws();

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void shouldSayThatAccessRemainsUntilThePolicyIsInForceEverywhere() {
        // Given
        var session = target.mint();
        aws.callsUntilEffective = 2;
        contain(session);

        // When
        var probes = List.of(probe(session), probe(session), probe(session));

        // Then
        assertThat(probes.get(0)).isInstanceOf(ProbeOutcome.AccessRemains.class);
        assertThat(probes.get(1)).isInstanceOf(ProbeOutcome.AccessRemains.class);
        assertThat(probes.get(2)).isInstanceOf(ProbeOutcome.AccessEnded.class);
    }

    @Test
    void shouldNotTakeACallThatWasNeverAllowedForADenial() {
        // Given
        var session = target.session("agent-role", "poor", 90, false);

        // When
        var before = probe(session);
        contain(session);
        var after = probe(session);

        // Then
        assertThat(before).isInstanceOf(ProbeOutcome.AccessRemains.class);
        assertThat(after).isInstanceOf(ProbeOutcome.AccessEnded.class);
    }

    @Test
    void shouldDenyNewSessionsOfTheNameUntilTheRelease() {
        // Given
        var session = target.mint();
        contain(session);
        var during = again(session, 91);

        // When
        boolean admittedDuring = target.admits(during);
        target.connector().release(new ReleaseStep(point(session), "admit-new-sessions", PreState.unknown()));
        boolean oldAfter = target.admits(session);
        boolean newAfter = target.admits(later(session, 92));

        // Then
        assertThat(admittedDuring).isFalse();
        assertThat(oldAfter).isFalse();
        assertThat(newAfter).isTrue();
    }

    @Test
    void shouldNotMoveTheCutOffOfAWholeRoleTwice() {
        // Given
        target.session("agent-role", "any", 93, true);
        var role = AwsTarget.view(CredentialKind.CLOUD_ROLE, "agent-role", "");
        var before = target.connector().capture(point(role));
        var step = new ContainmentStep(point(role), "deny-older-sessions", before);
        target.connector().contain(step);
        var stored = aws.policies.toString();

        // When
        var again = target.connector().contain(step);

        // Then
        assertThat(again).isInstanceOf(StepOutcome.AlreadyDone.class);
        assertThat(aws.policies).hasToString(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Throttling", "RequestLimitExceeded", "ConcurrentModification"})
    void shouldTryAgainWhenIamIsBusyWithAStatusOf400(String code) {
        // Given
        var session = target.mint();
        aws.failing = Optional.of(code);

        // When
        var outcome = contain(session);

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Retryable.class);
    }

    @Test
    void shouldMakeRoomByRemovingDenialsThatNobodyNeeds() {
        // Given
        var session = target.mint();
        var document = DenyPolicy.sessions("aws:userid", "x", Optional.of(Instant.parse("2020-01-01T00:00:00Z")));
        fill(document);

        // When
        var outcome = contain(session);

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
        assertThat(target.admits(session)).isFalse();
    }

    @Test
    void shouldRefuseWhenTheRoleHasNoRoomForOneMoreDenial() {
        // Given
        var session = target.mint();
        fill(DenyPolicy.sessions("aws:userid", "x", Optional.empty()));
        int stored = aws.policies.size();

        // When
        var outcome = contain(session);

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
        assertThat(aws.policies).hasSize(stored);
    }

    @Test
    void shouldNotTakeAWrongSecretForADeadKey() {
        // Given: the inventory holds another secret than the key's
        aws.keys.put("AKIATESTTESTTESTTE01", "agent-user Active");
        aws.otherSecrets = true;
        var key = AwsTarget.view(CredentialKind.API_KEY, "agent-user/AKIATESTTESTTESTTE01", "another-secret");

        // When
        var before = probe(key);
        contain(key);
        var after = probe(key);

        // Then
        assertThat(before).isInstanceOf(ProbeOutcome.AccessRemains.class);
        assertThat(after)
                .isInstanceOfSatisfying(
                        ProbeOutcome.AccessEnded.class,
                        ended -> assertThat(ended.evidence().strength()).isEqualTo(Evidence.Strength.CATALOGUE));
    }

    @Test
    void shouldRotateOnceAndKeepTheStatementsOfOthers() {
        // Given
        var others = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Theirs\",\"Effect\":\"Deny\"}]}";
        aws.secrets.put(
                "agent/db",
                ((ObjectNode) SimulatedAws.read("{\"VersionIdsToStages\":{\"v1\":[\"AWSCURRENT\"]}}"))
                        .put("ResourcePolicy", others));
        var secret = AwsTarget.view(CredentialKind.LEASE, "agent/db|" + READER, "");

        // When
        var first = containAll(secret);
        var second = containAll(secret);

        // Then
        assertThat(first).hasOnlyElementsOfType(StepOutcome.Done.class);
        assertThat(second).hasOnlyElementsOfType(StepOutcome.AlreadyDone.class);
        assertThat(aws.requests())
                .filteredOn(r -> r.header("X-Amz-Target").endsWith("RotateSecret"))
                .hasSize(1);
        assertThat(aws.secrets.get("agent/db").path("ResourcePolicy").asText()).contains("Theirs", READER);
        assertThat(probe(secret)).isInstanceOf(ProbeOutcome.AccessRemains.class);
    }

    @Test
    void shouldLetTheReaderInAgainAndLeaveThePolicyOfOthers() {
        // Given
        aws.secrets.put("agent/db", (ObjectNode) SimulatedAws.read("{}"));
        var secret = AwsTarget.view(CredentialKind.LEASE, "agent/db|" + READER, "");
        containAll(secret);

        // When
        target.connector().release(new ReleaseStep(point(secret), "admit-reader", PreState.unknown()));

        // Then
        assertThat(aws.secrets.get("agent/db").has("ResourcePolicy")).isFalse();
    }

    @Test
    void shouldNotCallARotatedSecretsOldValueDead() {
        // Given
        aws.secrets.put("agent/db", (ObjectNode) SimulatedAws.read("{}"));
        var secret = AwsTarget.view(CredentialKind.LEASE, "agent/db", "");
        containAll(secret);
        var version = Secrets.version(point(secret).step("rotate-secret"));
        aws.secrets
                .get("agent/db")
                .withObject("/VersionIdsToStages")
                .putArray(version)
                .add("AWSCURRENT");

        // When
        var probe = probe(secret);

        // Then
        assertThat(probe).isInstanceOf(ProbeOutcome.Unprovable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "CLOUD_ROLE, admin",
        "CLOUD_ROLE, agent/a/b",
        "API_KEY, agent",
        "LEASE, agent|not-an-arn",
        "LEASE, prod/db"
    })
    void shouldSendNothingForNamesOutsideItsLimits(CredentialKind kind, String principal) {
        // Given
        var credential = AwsTarget.view(kind, principal, "");

        // When
        var outcomes = containAll(credential);

        // Then
        assertThat(outcomes).hasOnlyElementsOfType(StepOutcome.Refused.class);
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void shouldNeedEveryActionOfTheDocumentedPolicy() {
        // Given
        target.connector().permissions();
        shouldMakeRoomByRemovingDenialsThatNobodyNeeds();
        shouldRotateOnceAndKeepTheStatementsOfOthers();
        shouldLetTheReaderInAgainAndLeaveThePolicyOfOthers();
        shouldNotTakeAWrongSecretForADeadKey();

        // When
        containAll(AwsTarget.view(CredentialKind.API_KEY, "agent-user/AKIATESTTESTTESTTE01", ""));

        // Then
        assertThat(documented.used()).isEqualTo(documented.granted());
    }

    private void fill(String document) {
        for (int i = 0; (i + 1) * document.length() <= SimulatedAws.ROOM; i++) {
            aws.policies.put("agent-role " + RolePolicies.PREFIX + i, document);
        }
    }

    private CredentialView again(CredentialView session, int n) {
        return target.session("agent-role", session.principal().split("/", 2)[1], n, true);
    }

    /** Issued well after the release. */
    private CredentialView later(CredentialView session, int n) {
        var view = again(session, n);
        aws.sessions.computeIfPresent(
                "ASIATESTTESTTESTTE" + n,
                (id, s) -> new SimulatedAws.Session(
                        s.role(), s.name(), s.source(), Instant.now().plusSeconds(5), true));
        return view;
    }

    private StepOutcome contain(CredentialView credential) {
        return containAll(credential).getFirst();
    }

    private List<StepOutcome> containAll(CredentialView credential) {
        return target.connector().plan(point(credential)).stream()
                .map(step -> target.connector()
                        .contain(new ContainmentStep(point(credential), step.name(), PreState.unknown())))
                .toList();
    }

    private ProbeOutcome probe(CredentialView credential) {
        return target.connector().probe(new ProbeRequest(point(credential), Instant.now()));
    }

    private static PointRequest point(CredentialView credential) {
        return new PointRequest("command", "tenant", credential);
    }
}
