package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.Trouble;
import java.util.Optional;

/**
 * Finds out whether an account still gives access: by its token, which must be inactive, by its secret, which must buy no token, or, with neither, by
 * reading whether it is enabled, which is weaker.
 */
final class AccountProbe {
    private final Keycloak keycloak;

    AccountProbe(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    ProbeOutcome of(ProbeRequest request) {
        CredentialView credential = request.point().credential();
        Optional<Principal> principal = Principal.of(credential);
        if (principal.isEmpty()) {
            return new ProbeOutcome.Unprovable("the principal is neither client:NAME nor user:NAME");
        }
        Optional<SecretValue> secret = credential.secret();
        if (secret.filter(TokenClaims::isToken).isPresent()) {
            return Introspection.of(keycloak, secret.get(), credential, request.now());
        }
        if (secret.isPresent() && principal.get() instanceof Principal.Client client) {
            return login(client, secret.get(), request);
        }
        return catalogue(principal.get(), request);
    }

    private ProbeOutcome login(Principal.Client client, SecretValue secret, ProbeRequest request) {
        return switch (keycloak.tryGrant(client.name(), secret)) {
            case HttpAnswer.Silence silence -> new ProbeOutcome.Undecided(silence.reason());
            case HttpAnswer.Response response -> read(response, request);
        };
    }

    /** Here a 401 is the agent's, not the connector's: it is what the probe hopes for. */
    private static ProbeOutcome read(HttpAnswer.Response response, ProbeRequest request) {
        if (response.accepted()) {
            return new ProbeOutcome.AccessRemains(Evidence.attempt("the client's secret bought a token"));
        }
        if (response.status() == 400 || response.status() == 401) {
            var evidence = Evidence.attempt("a token was refused to the client's own secret, " + response.status());
            return Introspection.ended(evidence, request.point().credential(), request.now());
        }
        return new ProbeOutcome.Undecided("the token endpoint answered " + response.status());
    }

    private ProbeOutcome catalogue(Principal principal, ProbeRequest request) {
        return switch (principal.find(keycloak)) {
            case Looked.Found<Account> found ->
                found.value().enabled()
                        ? new ProbeOutcome.AccessRemains(Evidence.catalogue("the account is enabled"))
                        : Introspection.ended(
                                Evidence.catalogue("the account is disabled"),
                                request.point().credential(),
                                request.now());
            case Looked.Absent<Account> absent ->
                new ProbeOutcome.AccessEnded(Evidence.catalogue("the realm has no such account"));
            case Looked.Unclear<Account> unclear ->
                Trouble.ofProbe(unclear.answer(), "looking the account up")
                        .orElseGet(() -> new ProbeOutcome.Undecided("looking the account up gave no account list"));
        };
    }
}
