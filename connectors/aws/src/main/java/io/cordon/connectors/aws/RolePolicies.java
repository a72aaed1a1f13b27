package io.cordon.connectors.aws;

import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepOutcome;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/*
 * One inline policy for each subject instead of one that is read, merged and written: IAM has no compare-and-set and answers reads from the past,
 * so a merge could lose the denial of another session. The price is room: all inline policies of a role share 10,240 characters, about fifty
 * sessions. When it is used up, denials that no living session can need any more are removed.
 */
/** The inline policies by which sessions of a role are denied everything. */
final class RolePolicies {
    static final String PREFIX = "CordonRevoked-";
    private static final String WHOLE = PREFIX + "older-sessions";
    /* The longest that any temporary credentials live. */
    private static final Duration LONGEST_SESSION = Duration.ofHours(36);

    private final AwsApi api;
    private final Clock clock;

    RolePolicies(AwsApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** Denies the sessions of this name, those to come included. */
    StepOutcome close(Subject.Session session) {
        return put(session, Optional.empty(), "sessions of this name are denied everything");
    }

    /** From now on only those that were issued up to now. */
    StepOutcome reopen(Subject.Session session) {
        return put(session, Optional.of(clock.instant()), "sessions issued up to now stay denied, new ones are not");
    }

    private StepOutcome put(Subject.Session session, Optional<Instant> before, String what) {
        if (session.source()) {
            return put(
                    session.role(),
                    name(session),
                    DenyPolicy.sessions("aws:SourceIdentity", session.name(), before),
                    what);
        }
        var role = api.iam("GetRole", Map.of("RoleName", session.role()));
        if (!(role instanceof AwsAnswer.Result found) || found.texts("RoleId").isEmpty()) {
            return failed(role, "role");
        }
        var user = found.texts("RoleId").getFirst() + ":" + session.name();
        return put(session.role(), name(session), DenyPolicy.sessions("aws:userid", user, before), what);
    }

    StepOutcome closeOlder(Subject.WholeRole role) {
        return put(
                role.role(),
                WHOLE,
                DenyPolicy.everySession(clock.instant()),
                "sessions issued up to now are denied everything");
    }

    private StepOutcome put(String role, String name, String document, String what) {
        var answer = write(role, name, document);
        if (answer instanceof AwsAnswer.Refusal no && no.code().equals("LimitExceeded") && prune(role)) {
            answer = write(role, name, document);
        }
        return answer instanceof AwsAnswer.Result
                ? new StepOutcome.Done(Evidence.acceptance(what))
                : failed(answer, "inline policy of the role");
    }

    private AwsAnswer write(String role, String name, String document) {
        return api.iam("PutRolePolicy", Map.of("RoleName", role, "PolicyName", name, "PolicyDocument", document));
    }

    private static StepOutcome failed(AwsAnswer answer, String what) {
        return answer instanceof AwsAnswer.Refusal no && no.notFound()
                ? new StepOutcome.AlreadyDone(Evidence.statement("no such role, " + no.line()))
                : AwsAnswer.trouble(answer, what);
    }

    /** Removes denials of sessions that are all past their longest life; true if there were any. */
    private boolean prune(String role) {
        boolean pruned = false;
        if (api.iam("ListRolePolicies", Map.of("RoleName", role)) instanceof AwsAnswer.Result list) {
            for (String name : list.texts("member")) {
                if (name.startsWith(PREFIX) && outlived(role, name)) {
                    var gone = api.iam("DeleteRolePolicy", Map.of("RoleName", role, "PolicyName", name));
                    pruned |= gone instanceof AwsAnswer.Result;
                }
            }
        }
        return pruned;
    }

    private boolean outlived(String role, String name) {
        return document(role, name)
                .flatMap(DenyPolicy::cutOff)
                .filter(time -> time.plus(LONGEST_SESSION).isBefore(clock.instant()))
                .isPresent();
    }

    /** The document of a session's denial, as IAM tells it now. */
    Optional<String> document(Subject.Session session) {
        return document(session.role(), name(session));
    }

    /** The time that sessions of the whole role are denied before, in words; empty if IAM does not say. */
    Optional<String> cutOff(Subject.WholeRole role) {
        return switch (read(role.role(), WHOLE)) {
            case AwsAnswer.Result found ->
                text(found).flatMap(DenyPolicy::cutOff).map(Object::toString);
            case AwsAnswer.Refusal no -> no.notFound() ? Optional.of("none") : Optional.empty();
            case AwsAnswer.Silence silence -> Optional.empty();
        };
    }

    private Optional<String> document(String role, String name) {
        return read(role, name) instanceof AwsAnswer.Result found ? text(found) : Optional.empty();
    }

    private AwsAnswer read(String role, String name) {
        return api.iam("GetRolePolicy", Map.of("RoleName", role, "PolicyName", name));
    }

    /** IAM encodes it as in an address. */
    private static Optional<String> text(AwsAnswer.Result found) {
        return found.texts("PolicyDocument").stream()
                .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                .findFirst();
    }

    private static String name(Subject.Session session) {
        return PREFIX + DenyPolicy.sid(session.role() + "/" + session.source() + "/" + session.name());
    }
}
