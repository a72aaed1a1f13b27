package io.cordon.connectors.aws;

import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.StepOutcome;
import java.util.Map;
import java.util.Optional;

/** Access keys of users: set inactive, which can be undone by a human and is not by a release. */
final class AccessKeys {
    private final AwsApi api;

    AccessKeys(AwsApi api) {
        this.api = api;
    }

    StepOutcome deactivate(Subject.AccessKey key) {
        var answer = api.iam(
                "UpdateAccessKey", Map.of("UserName", key.user(), "AccessKeyId", key.id(), "Status", "Inactive"));
        return switch (answer) {
            case AwsAnswer.Result result -> new StepOutcome.Done(Evidence.acceptance("key set inactive"));
            case AwsAnswer.Refusal no ->
                no.notFound()
                        ? new StepOutcome.AlreadyDone(Evidence.statement("no such key, " + no.line()))
                        : AwsAnswer.trouble(no, "deactivation of the key");
            case AwsAnswer.Silence silence -> AwsAnswer.trouble(silence, "deactivation of the key");
        };
    }

    Optional<Evidence> effect(Subject.AccessKey key) {
        return switch (look(key)) {
            case AwsAnswer.Result result -> inactive(result, key);
            case AwsAnswer.Refusal no ->
                no.notFound() ? Optional.of(Evidence.catalogue("no such user")) : Optional.empty();
            case AwsAnswer.Silence silence -> Optional.empty();
        };
    }

    ProbeOutcome probe(Subject.AccessKey key, CredentialView credential) {
        var attempt = credential
                .secret()
                .map(secret ->
                        AwsKey.parse(secret).orElseGet(() -> new AwsKey(key.id(), secret.reveal(), Optional.empty())));
        return attempt.map(api::callerIdentity)
                .map(answer -> tried(answer, key))
                .orElseGet(() -> listed(key));
    }

    /** For keys, unlike roles, this call tells: it needs no permission, but a key that works. */
    private ProbeOutcome tried(AwsAnswer answer, Subject.AccessKey key) {
        return switch (answer) {
            case AwsAnswer.Result result ->
                new ProbeOutcome.AccessRemains(Evidence.attempt("GetCallerIdentity accepted the key"));
            case AwsAnswer.Refusal no ->
                no.code().equals("InvalidClientTokenId")
                        ? new ProbeOutcome.AccessEnded(
                                Evidence.attempt("GetCallerIdentity refused the key, " + no.line()))
                        // SignatureDoesNotMatch: the inventory has another secret; the key itself may work.
                        : no.code().equals("SignatureDoesNotMatch")
                                ? listed(key)
                                : AwsAnswer.undecided(no, "GetCallerIdentity");
            case AwsAnswer.Silence silence -> AwsAnswer.undecided(silence, "GetCallerIdentity");
        };
    }

    private ProbeOutcome listed(Subject.AccessKey key) {
        var answer = look(key);
        if (answer instanceof AwsAnswer.Result result) {
            return inactive(result, key)
                    .<ProbeOutcome>map(ProbeOutcome.AccessEnded::new)
                    .orElseGet(() -> new ProbeOutcome.AccessRemains(Evidence.catalogue("the key is active")));
        }
        return answer instanceof AwsAnswer.Refusal no && no.notFound()
                ? new ProbeOutcome.AccessEnded(Evidence.catalogue("no such user"))
                : AwsAnswer.undecided(answer, "list of keys");
    }

    private AwsAnswer look(Subject.AccessKey key) {
        return api.iam("ListAccessKeys", Map.of("UserName", key.user()));
    }

    private static Optional<Evidence> inactive(AwsAnswer.Result list, Subject.AccessKey key) {
        int place = list.texts("AccessKeyId").indexOf(key.id());
        var status = place < 0 ? "absent" : list.texts("Status").get(place);
        return status.equals("Active") ? Optional.empty() : Optional.of(Evidence.catalogue("the key is " + status));
    }
}
