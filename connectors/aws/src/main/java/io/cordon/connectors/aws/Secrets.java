package io.cordon.connectors.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepKey;
import io.cordon.connectors.api.StepOutcome;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Stored secrets: a role is denied reading, then the value is rotated. */
final class Secrets {
    private final AwsApi api;

    Secrets(AwsApi api) {
        this.api = api;
    }

    /** The version that a rotation makes: from the step's key, so a repeat is the same rotation to AWS as well. */
    static String version(StepKey key) {
        var name = key.commandId() + "\n" + key.step();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    StepOutcome rotate(String secret, StepKey key) {
        var described = api.secrets("DescribeSecret", of(secret));
        if (!(described instanceof AwsAnswer.Result result)) {
            return failed(described, "description of the secret");
        }
        if (stages(result, key).isPresent()) {
            return new StepOutcome.AlreadyDone(Evidence.statement("rotation was requested before"));
        }
        var answer = api.secrets(
                "RotateSecret",
                of(secret).put("ClientRequestToken", version(key)).put("RotateImmediately", true));
        return answer instanceof AwsAnswer.Result
                ? new StepOutcome.Done(Evidence.acceptance("rotation begun; it goes on by itself"))
                : failed(answer, "rotation");
    }

    Optional<Evidence> rotated(String secret, StepKey key) {
        return api.secrets("DescribeSecret", of(secret)) instanceof AwsAnswer.Result result
                ? stages(result, key).map(stages -> Evidence.statement("the rotation's version is " + stages))
                : Optional.empty();
    }

    private static Optional<String> stages(AwsAnswer.Result described, StepKey key) {
        JsonNode stages = described.body().path("VersionIdsToStages").path(version(key));
        return stages.isMissingNode()
                ? Optional.empty()
                : Optional.of(stages.toString().replaceAll("[^A-Z,]", ""));
    }

    StepOutcome denyReader(String secret, String role) {
        return changePolicy(secret, role, true, "role may not read the secret");
    }

    StepOutcome admitReader(String secret, String role) {
        return changePolicy(secret, role, false, "role may read the secret again, which has another value now");
    }

    /** Reads, merges, writes: the policy is one document, and statements of others must survive. */
    private StepOutcome changePolicy(String secret, String role, boolean deny, String what) {
        var read = api.secrets("GetResourcePolicy", of(secret));
        if (!(read instanceof AwsAnswer.Result result)) {
            return failed(read, "policy of the secret");
        }
        var policy = policy(result);
        if (DenyPolicy.deniesReader(policy, role) == deny) {
            return new StepOutcome.AlreadyDone(Evidence.statement(what));
        }
        var answer = write(
                secret,
                deny
                        ? Optional.of(DenyPolicy.withReaderDenied(policy, role))
                        : DenyPolicy.withReaderAdmitted(policy, role));
        return answer instanceof AwsAnswer.Result
                ? new StepOutcome.Done(Evidence.acceptance(what))
                : failed(answer, "policy of the secret");
    }

    private AwsAnswer write(String secret, Optional<String> policy) {
        return policy.map(text -> api.secrets(
                        "PutResourcePolicy",
                        of(secret).put("ResourcePolicy", text).put("BlockPublicPolicy", true)))
                .orElseGet(() -> api.secrets("DeleteResourcePolicy", of(secret)));
    }

    boolean readerDenied(String secret, String role) {
        return api.secrets("GetResourcePolicy", of(secret)) instanceof AwsAnswer.Result result
                && DenyPolicy.deniesReader(policy(result), role);
    }

    private static Optional<String> policy(AwsAnswer.Result result) {
        return Optional.ofNullable(result.body().path("ResourcePolicy").textValue());
    }

    private static StepOutcome failed(AwsAnswer answer, String what) {
        return answer instanceof AwsAnswer.Refusal no && no.notFound()
                ? new StepOutcome.AlreadyDone(Evidence.statement("no such secret, " + no.line()))
                : AwsAnswer.trouble(answer, what);
    }

    private static ObjectNode of(String secret) {
        return JsonNodeFactory.instance.objectNode().put("SecretId", secret);
    }
}
