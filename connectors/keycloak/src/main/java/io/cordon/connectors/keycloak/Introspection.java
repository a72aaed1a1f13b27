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
 * Asks about a token. Since 26.6.2 Keycloak calls every token inactive whose audience the asking client is not in: whether "inactive" may be
 * believed, the first probe of a live token tells, and the documentation of this module says how to set the audience.
 */
final class Introspection {
    private Introspection() {}

    static ProbeOutcome of(Keycloak keycloak, SecretValue token, CredentialView credential, Instant now) {
        HttpAnswer answer = keycloak.introspect(token);
        return Trouble.ofProbe(answer, "introspection")
                .orElseGet(() -> read((HttpAnswer.Response) answer, credential, now));
    }

    private static ProbeOutcome read(HttpAnswer.Response response, CredentialView credential, Instant now) {
        var active = response.body().path("active");
        if (!response.accepted() || !active.isBoolean()) {
            return new ProbeOutcome.Undecided("introspection answered " + response.status() + " without a verdict");
        }
        return active.booleanValue()
                ? new ProbeOutcome.AccessRemains(Evidence.statement("introspection says active"))
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
