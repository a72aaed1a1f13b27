package io.cordon.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.http.HttpAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/*
 * A token is reviewed for the audiences that it names: reviewed for the API server's own, a token for somebody else is "not authenticated" although
 * it is good. And whoever is that somebody else checks its signature only, so an end here is a lapse there.
 */
/** Tests whether access has ended: TokenReview where there is a token, what the cluster holds and SubjectAccessReview where there is none. */
final class ClusterProbe {
    /* How long the API server honours the token of a pod that is being deleted. */
    private static final Duration LEEWAY = Duration.ofSeconds(60);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ClusterApi api;
    private final Bindings bindings;

    ClusterProbe(ClusterApi api) {
        this.api = api;
        this.bindings = new Bindings(api);
    }

    ProbeOutcome probe(Subject subject, CredentialView credential, Instant now) {
        if (subject instanceof Subject.Unreadable no) {
            return new ProbeOutcome.Unprovable(no.why());
        }
        if (credential.secret().isEmpty()) {
            return withoutToken(subject, now);
        }
        var claims = TokenClaims.of(credential.secret().get());
        HttpAnswer answer = api.create(
                "/apis/authentication.k8s.io/v1/tokenreviews",
                review(credential.secret().get(), claims));
        if (!Reading.accepted(answer) || !Reading.body(answer).path("status").isObject()) {
            return Reading.undecided(answer, "TokenReview");
        }
        return Reading.body(answer).path("status").path("authenticated").asBoolean(false)
                ? authenticated(subject, now)
                : ended(credential, claims, now);
    }

    private static ObjectNode review(SecretValue token, TokenClaims claims) {
        ObjectNode review =
                NODES.objectNode().put("apiVersion", "authentication.k8s.io/v1").put("kind", "TokenReview");
        ObjectNode spec = review.putObject("spec").put("token", token.reveal());
        claims.audiences().forEach(spec.withArray("/audiences")::add);
        return review;
    }

    private ProbeOutcome authenticated(Subject subject, Instant now) {
        var evidence = Evidence.statement("TokenReview authenticates the token");
        return switch (subject) {
            case Subject.Pod pod ->
                dying(pod)
                        .filter(end -> end.isAfter(now))
                        .<ProbeOutcome>map(end -> new ProbeOutcome.AccessLapses(evidence, end))
                        .orElseGet(() -> new ProbeOutcome.AccessRemains(evidence));
            // The token lives, but what it may do is up to the bindings.
            case Subject.Account account -> rights(account);
            case Subject.BoundSecret secret -> new ProbeOutcome.AccessRemains(evidence);
            case Subject.Unreadable no -> new ProbeOutcome.Unprovable(no.why());
        };
    }

    private static ProbeOutcome ended(CredentialView credential, TokenClaims claims, Instant now) {
        var evidence = Evidence.statement("TokenReview does not authenticate the token");
        Optional<Instant> expiry = credential.expiresAt().or(claims::expiry);
        boolean asked =
                credential.validation() == Validation.INTROSPECTION || credential.validation() == Validation.LOGIN;
        if (asked || expiry.filter(end -> !end.isAfter(now)).isPresent()) {
            return new ProbeOutcome.AccessEnded(evidence);
        }
        return expiry.<ProbeOutcome>map(end -> new ProbeOutcome.AccessLapses(evidence, end))
                .orElseGet(() -> new ProbeOutcome.Unprovable(
                        "ended at the API server, but it may be checked elsewhere and its expiry is unknown"));
    }

    private ProbeOutcome withoutToken(Subject subject, Instant now) {
        return switch (subject) {
            case Subject.Pod pod -> withoutToken(pod, now);
            case Subject.Account account -> rights(account);
            case Subject.BoundSecret secret -> {
                HttpAnswer answer = api.tryDelete(KubernetesConnector.path(secret));
                yield Reading.notFound(answer)
                        ? new ProbeOutcome.AccessEnded(Evidence.catalogue("the Secret is not there"))
                        : Reading.accepted(answer)
                                ? new ProbeOutcome.AccessRemains(Evidence.catalogue("the Secret is there"))
                                : Reading.undecided(answer, "Secret");
            }
            case Subject.Unreadable no -> new ProbeOutcome.Unprovable(no.why());
        };
    }

    private ProbeOutcome withoutToken(Subject.Pod pod, Instant now) {
        HttpAnswer answer = api.get(Pods.path(pod));
        if (Reading.notFound(answer)) {
            return new ProbeOutcome.AccessEnded(Evidence.catalogue("the pod is not there"));
        }
        if (!Reading.accepted(answer)) {
            return Reading.undecided(answer, "pod");
        }
        var evidence = Evidence.catalogue("the pod is there");
        return end(Reading.body(answer))
                .filter(end -> end.isAfter(now))
                .<ProbeOutcome>map(end -> new ProbeOutcome.AccessLapses(evidence, end))
                .orElseGet(() -> new ProbeOutcome.AccessRemains(evidence));
    }

    private Optional<Instant> dying(Subject.Pod pod) {
        HttpAnswer answer = api.get(Pods.path(pod));
        return Reading.accepted(answer) ? end(Reading.body(answer)) : Optional.empty();
    }

    private static Optional<Instant> end(JsonNode pod) {
        return Optional.ofNullable(
                        pod.path("metadata").path("deletionTimestamp").textValue())
                .map(time -> Instant.parse(time).plus(LEEWAY));
    }

    private ProbeOutcome rights(Subject.Account account) {
        Optional<Integer> naming = bindings.naming(account);
        if (naming.isEmpty()) {
            return new ProbeOutcome.Undecided("the bindings could not be read");
        }
        if (naming.get() > 0) {
            return new ProbeOutcome.AccessRemains(Evidence.catalogue(naming.get() + " binding(s) name the account"));
        }
        HttpAnswer answer = api.create("/apis/authorization.k8s.io/v1/subjectaccessreviews", access(account));
        if (!Reading.accepted(answer) || !Reading.body(answer).path("status").isObject()) {
            return Reading.undecided(answer, "SubjectAccessReview");
        }
        return Reading.body(answer).path("status").path("allowed").asBoolean(true)
                ? new ProbeOutcome.AccessRemains(
                        Evidence.statement("without a binding the account still may list pods"))
                : new ProbeOutcome.AccessEnded(
                        Evidence.statement("no binding names the account, it may not list pods"));
    }

    /** Asked with its groups: a binding of a group lets it in without naming it. */
    private static ObjectNode access(Subject.Account account) {
        ObjectNode review =
                NODES.objectNode().put("apiVersion", "authorization.k8s.io/v1").put("kind", "SubjectAccessReview");
        ObjectNode spec = review.putObject("spec");
        spec.put("user", "system:serviceaccount:" + account.namespace() + ":" + account.name());
        spec.putArray("groups")
                .add("system:serviceaccounts")
                .add("system:serviceaccounts:" + account.namespace())
                .add("system:authenticated");
        spec.putObject("resourceAttributes")
                .put("namespace", account.namespace())
                .put("verb", "list")
                .put("resource", "pods");
        return review;
    }
}
