package io.cordon.connectors.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * That the calls are what AWS's API says, and signed as it says, in somebody else's reading. Moto keeps state; it verifies signatures where asked to, lets
 * inactive keys in, and evaluates no condition of a policy.
 */
class MotoIT {
    private static final String READER = "arn:aws:iam::123456789012:role/agent-role";
    private static final String TRUST =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},\"Action\":\"sts:AssumeRole\"}]}";

    private static final ProbeOutcome STS_ACCEPTED =
            new ProbeOutcome.AccessRemains(Evidence.attempt("GetCallerIdentity accepted the key"));

    @SuppressWarnings("NullAway.Init") // set before all tests, or they are skipped
    private static MotoServer moto;

    @SuppressWarnings("NullAway.Init")
    private static Connector connector;

    @SuppressWarnings("NullAway.Init")
    private static AwsApi administrator;

    @BeforeAll
    static void start() {
        moto = MotoServer.start();
        connector = AwsTarget.connector(moto.uri(), "AKIAOWNOWNOWNOWNOWN0");
        administrator = new AwsApi(new AwsConfig(
                "eu-central-1",
                moto.uri(),
                moto.uri(),
                moto.uri(),
                new SecretRef.InFile(administratorKey()),
                Pattern.compile(".*"),
                Optional.empty(),
                1,
                1,
                HttpSettings.of(Duration.ofSeconds(5))));
    }

    private static Path administratorKey() {
        try {
            var file = Files.createTempFile("aws-administrator", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, AwsTarget.key("AKIAADMINADMINADMIN0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        if (moto != null) {
            administrator.close();
            connector.close();
            moto.close();
        }
    }

    @Test
    void shouldSetAKeyInactive() {
        // Given
        done(administrator.iam("CreateUser", Map.of("UserName", "agent-user")));
        var made = done(administrator.iam("CreateAccessKey", Map.of("UserName", "agent-user")));
        String id = made.texts("AccessKeyId").getFirst();
        var key = AwsTarget.view(
                CredentialKind.API_KEY,
                "agent-user/" + id,
                made.texts("SecretAccessKey").getFirst());

        // When
        var outcomes = containAll(key);

        // Then
        assertThat(outcomes).hasOnlyElementsOfType(StepOutcome.Done.class);
        assertThat(done(administrator.iam("ListAccessKeys", Map.of("UserName", "agent-user")))
                        .texts("Status"))
                .containsExactly("Inactive");
        assertThat(probe(AwsTarget.view(CredentialKind.API_KEY, "agent-user/" + id, "")))
                .as("without the secret the list has to do")
                .isEqualTo(new ProbeOutcome.AccessEnded(Evidence.catalogue("the key is Inactive")));
    }

    @Test
    void shouldTryAKeyAtStsAndBelieveThatMoreThanTheList() {
        // Given
        done(administrator.iam("CreateUser", Map.of("UserName", "agent-tried")));
        var made = done(administrator.iam("CreateAccessKey", Map.of("UserName", "agent-tried")));
        String id = made.texts("AccessKeyId").getFirst();
        var key = AwsTarget.view(
                CredentialKind.API_KEY,
                "agent-tried/" + id,
                made.texts("SecretAccessKey").getFirst());
        assertThat(moto.strictly(() -> probe(key))).isEqualTo(STS_ACCEPTED);

        // When: moto lets inactive keys in, as a target that lies would
        containAll(key);
        var lying = moto.strictly(() -> probe(key));
        done(administrator.iam("DeleteAccessKey", Map.of("UserName", "agent-tried", "AccessKeyId", id)));
        var gone = moto.strictly(() -> probe(key));

        // Then
        assertThat(lying).isEqualTo(STS_ACCEPTED);
        assertThat(gone)
                .isInstanceOfSatisfying(
                        ProbeOutcome.AccessEnded.class,
                        ended -> assertThat(ended.evidence().toString()).contains("InvalidClientTokenId"));
    }

    @Test
    void shouldStoreADenialOfOneSessionAndNarrowItWithTheRelease() {
        // Given
        done(administrator.iam("CreateRole", Map.of("RoleName", "agent-role", "AssumeRolePolicyDocument", TRUST)));
        var session = AwsTarget.view(CredentialKind.CLOUD_ROLE, "agent-role/session-1", "");
        var step = new ContainmentStep(point(session), "deny-sessions", PreState.unknown());

        // When
        var outcome = connector.contain(step);
        var stored = connector.effectOf(step);
        var denying = inlinePolicy("agent-role");
        var release = connector.release(new ReleaseStep(point(session), "admit-new-sessions", PreState.unknown()));

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
        assertThat(stored).isPresent();
        assertThat(denying.path("Effect").asText()).isEqualTo("Deny");
        assertThat(denying.path("Action").asText()).isEqualTo("*");
        assertThat(denying.path("Resource").asText()).isEqualTo("*");
        assertThat(denying.at("/Condition/StringEquals/aws:userid").asText())
                .as("this session, and no other of the role")
                .matches("AROA[A-Z0-9]+:session-1");
        assertThat(denying.at("/Condition/DateLessThan").isMissingNode()).isTrue();
        assertThat(release).isInstanceOf(StepOutcome.Done.class);
        assertThat(connector.effectOf(step)).isEmpty();
        assertThat(inlinePolicy("agent-role")
                        .at("/Condition/DateLessThan/aws:TokenIssueTime")
                        .asText())
                .as("sessions of before stay denied")
                .isNotEmpty();
    }

    /** The one statement of the one inline policy, as the role's administrator reads it. */
    private static JsonNode inlinePolicy(String role) {
        var names = done(administrator.iam("ListRolePolicies", Map.of("RoleName", role)))
                .texts("member");
        assertThat(names).hasSize(1);
        String document = done(administrator.iam(
                        "GetRolePolicy", Map.of("RoleName", role, "PolicyName", names.getFirst())))
                .texts("PolicyDocument")
                .getFirst();
        JsonNode statements = SimulatedAws.read(URLDecoder.decode(document, StandardCharsets.UTF_8))
                .path("Statement");
        assertThat(statements).hasSize(1);
        return statements.path(0);
    }

    @Test
    void shouldSettleARoleThatDoesNotExist() {
        // Given
        var session = AwsTarget.view(CredentialKind.CLOUD_ROLE, "agent-nobody/session-1", "");

        // When
        var outcomes = containAll(session);

        // Then
        assertThat(outcomes).hasOnlyElementsOfType(StepOutcome.AlreadyDone.class);
    }

    @Test
    void shouldRotateASecretOnceAndDenyItsReader() {
        // Given
        ObjectNode secret = JsonNodeFactory.instance
                .objectNode()
                .put("Name", "agent/db")
                .put("SecretString", "old")
                .put("ClientRequestToken", "11111111-1111-1111-1111-111111111111");
        done(administrator.secrets("CreateSecret", secret));
        var view = AwsTarget.view(CredentialKind.LEASE, "agent/db|" + READER, "");

        // When
        var first = containAll(view);
        var second = containAll(view);

        // Then
        assertThat(first).hasOnlyElementsOfType(StepOutcome.Done.class);
        assertThat(second).hasOnlyElementsOfType(StepOutcome.AlreadyDone.class);
    }

    private static AwsAnswer.Result done(AwsAnswer answer) {
        assertThat(answer).isInstanceOf(AwsAnswer.Result.class);
        return (AwsAnswer.Result) answer;
    }

    private static List<StepOutcome> containAll(CredentialView credential) {
        return connector.plan(point(credential)).stream()
                .map(step -> connector.contain(new ContainmentStep(point(credential), step.name(), PreState.unknown())))
                .toList();
    }

    private static ProbeOutcome probe(CredentialView credential) {
        return connector.probe(new ProbeRequest(point(credential), Instant.now()));
    }

    private static PointRequest point(CredentialView credential) {
        return new PointRequest("command", "tenant", credential);
    }
}
