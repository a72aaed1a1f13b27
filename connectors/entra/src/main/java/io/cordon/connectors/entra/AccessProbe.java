package io.cordon.connectors.entra;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.Trouble;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out whether an account still gives access. An enabled account does. For a disabled one the credential itself is tried: a token at Graph, a
 * secret at the token endpoint. Access has ended only if it was tried and refused, or has expired; until then it lapses.
 */
final class AccessProbe {
    /** The two errors by which the token endpoint refuses a client; others, such as a policy about places, say nothing about the agent's. */
    private static final Set<String> REFUSALS = Set.of("invalid_client", "unauthorized_client");

    private final EntraConfig config;
    private final Graph graph;

    AccessProbe(EntraConfig config, Graph graph) {
        this.config = config;
        this.graph = graph;
    }

    ProbeOutcome of(ProbeRequest request) {
        return Subject.of(request.point().credential())
                .map(subject -> of(subject, request))
                .orElseGet(() -> new ProbeOutcome.Unprovable(Subject.EXPECTED));
    }

    private ProbeOutcome of(Subject subject, ProbeRequest request) {
        return switch (Account.of(graph, subject)) {
            case Account.Looked.Unclear unclear ->
                Trouble.ofProbe(unclear.answer(), Account.LOOKING)
                        .orElseGet(() -> new ProbeOutcome.Undecided(Account.LOOKING + " gave no account"));
            case Account.Looked.Absent absent ->
                closed(subject, Optional.empty(), Evidence.catalogue("the tenant has no such account"), request);
            case Account.Looked.Found found ->
                found.account().enabled()
                        ? new ProbeOutcome.AccessRemains(Evidence.catalogue("the account is enabled"))
                        : closed(
                                subject,
                                found.account().appId(),
                                Evidence.catalogue("the account is disabled"),
                                request);
        };
    }

    private ProbeOutcome closed(Subject subject, Optional<String> appId, Evidence seen, ProbeRequest request) {
        CredentialView credential = request.point().credential();
        Optional<SecretValue> secret = credential.secret();
        if (credential.kind() == CredentialKind.OAUTH2_TOKEN) {
            return secret.filter(this::forGraph)
                    .map(token -> token(subject, token, request))
                    .orElseGet(() -> lapse(seen, request));
        }
        return subject.ownsSecrets() && secret.isPresent() && appId.isPresent()
                ? login(appId.get(), secret.get(), request)
                : lapse(seen, request);
    }

    private boolean forGraph(SecretValue token) {
        return TokenClaims.of(token).filter(claims -> claims.isForGraph(config)).isPresent();
    }

    private ProbeOutcome token(Subject subject, SecretValue token, ProbeRequest request) {
        HttpAnswer answer = graph.tryToken(token, subject.path() + "?$select=id");
        if (answer instanceof HttpAnswer.Response response && response.status() == 401) {
            return new ProbeOutcome.AccessEnded(Evidence.attempt("Graph refused the token, 401"));
        }
        // 403 is the agent's too: a token that is let in and may not do this one thing.
        return answer instanceof HttpAnswer.Response response && response.status() < 429 && response.status() != 408
                ? stillHonoured(Evidence.attempt("Graph takes the token still, " + response.status()), request)
                : Trouble.ofProbe(answer, "trying the token")
                        .orElseGet(() -> new ProbeOutcome.Undecided("trying the token gave no verdict"));
    }

    /** Not ended before its time, which is known to happen, or alive beyond it, which must not. */
    private static ProbeOutcome stillHonoured(Evidence evidence, ProbeRequest request) {
        return expiry(request.point().credential())
                .filter(until -> until.isAfter(request.now()))
                .<ProbeOutcome>map(until -> new ProbeOutcome.AccessLapses(evidence, until))
                .orElseGet(() -> new ProbeOutcome.AccessRemains(evidence));
    }

    private ProbeOutcome login(String appId, SecretValue secret, ProbeRequest request) {
        HttpAnswer answer = graph.tryLogin(appId, secret);
        if (!(answer instanceof HttpAnswer.Response response)) {
            return new ProbeOutcome.Undecided(((HttpAnswer.Silence) answer).reason());
        }
        if (response.accepted()) {
            return new ProbeOutcome.AccessRemains(Evidence.attempt("the secret bought a token"));
        }
        String error = response.body().path("error").asText("");
        if (response.status() > 401 || !REFUSALS.contains(error)) {
            return new ProbeOutcome.Undecided("the token endpoint answered " + response.status());
        }
        Evidence evidence = Evidence.attempt("a token was refused to the secret, " + response.status() + " " + error);
        Validation validation = request.point().credential().validation();
        return validation == Validation.LOGIN || validation == Validation.INTROSPECTION
                ? new ProbeOutcome.AccessEnded(evidence)
                : lapse(evidence, request);
    }

    private static ProbeOutcome lapse(Evidence evidence, ProbeRequest request) {
        return expiry(request.point().credential())
                .<ProbeOutcome>map(until -> until.isAfter(request.now())
                        ? new ProbeOutcome.AccessLapses(evidence, until)
                        : new ProbeOutcome.AccessEnded(evidence))
                .orElseGet(() -> new ProbeOutcome.Unprovable(
                        "closed at Entra, but tokens from before live 60 to 90 minutes and their expiry is unknown"));
    }

    /** The later of what the inventory and the token say. */
    private static Optional<Instant> expiry(CredentialView credential) {
        Optional<Instant> told = credential.kind() == CredentialKind.OAUTH2_TOKEN
                ? credential.secret().flatMap(TokenClaims::of).flatMap(TokenClaims::expiry)
                : Optional.empty();
        return Stream.concat(told.stream(), credential.expiresAt().stream()).max(Instant::compareTo);
    }
}
