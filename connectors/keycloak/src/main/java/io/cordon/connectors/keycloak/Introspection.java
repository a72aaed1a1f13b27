package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.Trouble;
import java.time.Instant;

/**
 * Asks about a token. Since 26.6.2 Keycloak calls every token inactive whose audience the asking client is not in, however alive it is. So
 * "inactive" proves something only about a token that is for the asking client too.
 */
final class Introspection {
    private Introspection() {}

    static ProbeOutcome of(Keycloak keycloak, SecretValue token, CredentialView credential, Instant now) {
        HttpAnswer answer = keycloak.introspect(token);
        return Trouble.ofProbe(answer, "introspection")
                .orElseGet(() -> read((HttpAnswer.Response) answer, keycloak.knows(token), credential, now));
    }

    private static ProbeOutcome read(
            HttpAnswer.Response response, boolean known, CredentialView credential, Instant now) {
        var active = response.body().path("active");
        if (!response.accepted() || !active.isBoolean()) {
            return new ProbeOutcome.Undecided("introspection answered " + response.status() + " without a verdict");
        }
        if (active.booleanValue()) {
            return new ProbeOutcome.AccessRemains(Evidence.statement("introspection says active"));
        }
        return !known
                ? new ProbeOutcome.Unprovable(
                        "the token's audience lacks the connector's client: it is called inactive dead or alive")
                : ended(Evidence.statement("introspection says inactive"), credential, now);
    }

    /** Whoever checks the signature only goes on honouring a token: ended at the issuer is not the end of access. */
    static ProbeOutcome ended(Evidence evidence, CredentialView credential, Instant now) {
        boolean asked = credential.validation() != Validation.LOCAL_UNTIL_EXPIRY;
        return asked || credential.expiresAt().filter(end -> !end.isAfter(now)).isPresent()
                ? new ProbeOutcome.AccessEnded(evidence)
                : credential
                        .expiresAt()
                        .<ProbeOutcome>map(until -> new ProbeOutcome.AccessLapses(evidence, until))
                        .orElseGet(() -> new ProbeOutcome.Unprovable(
                                "ended at the issuer, but it is checked locally and its expiry is unknown"));
    }
}
