package io.cordon.connectors.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import java.time.Instant;
import java.util.Set;

/*
 * GetCallerIdentity would not do: it needs no permission, so no policy can deny it. ListSecrets is a call that a Deny on everything reaches. A
 * plain AccessDenied from it proves nothing, since the role may never have been allowed it; that a policy denies it explicitly is in AWS's words.
 */
/** Tests whether a session of a role still has access, by a harmless call with its own credentials. */
final class RoleProbe {
    private static final Set<String> DEAD = Set.of("ExpiredToken", "ExpiredTokenException");

    private final AwsApi api;

    RoleProbe(AwsApi api) {
        this.api = api;
    }

    ProbeOutcome probe(CredentialView credential, Instant now) {
        if (credential.expiresAt().filter(end -> !end.isAfter(now)).isPresent()) {
            return new ProbeOutcome.AccessEnded(Evidence.onRecord("expired according to the inventory"));
        }
        var key = credential.secret().flatMap(AwsKey::parse);
        if (key.isEmpty()) {
            return new ProbeOutcome.Unprovable(
                    "the inventory holds no session credentials; that a policy is stored does not show that it is in force");
        }
        var one = JsonNodeFactory.instance.objectNode().put("MaxResults", 1);
        return tried(api.secrets("ListSecrets", one, key.get()));
    }

    private static ProbeOutcome tried(AwsAnswer answer) {
        return switch (answer) {
            case AwsAnswer.Result result -> new ProbeOutcome.AccessRemains(Evidence.attempt("ListSecrets was allowed"));
            case AwsAnswer.Silence silence -> AwsAnswer.undecided(silence, "ListSecrets");
            case AwsAnswer.Refusal no -> {
                if (DEAD.contains(no.code())) {
                    yield new ProbeOutcome.AccessEnded(Evidence.attempt("the session has expired, " + no.line()));
                }
                if (no.explicitDeny()) {
                    yield new ProbeOutcome.AccessEnded(
                            Evidence.attempt("ListSecrets met an explicit deny, " + no.line()));
                }
                yield no.code().startsWith("AccessDenied")
                        ? new ProbeOutcome.AccessRemains(Evidence.attempt(
                                "ListSecrets is not allowed, but not denied either: no deny is in force"))
                        : AwsAnswer.undecided(no, "ListSecrets");
            }
        };
    }
}
