package io.cordon.connectors.oauth2;

import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.Validation;
import java.time.Instant;

/** What an answer of an introspection endpoint means for access with a token (RFC 7662). */
final class Introspection {
    private Introspection() {}

    static ProbeOutcome outcome(Answer answer, CredentialView credential, Instant now) {
        return switch (answer) {
            case Answer.Silence silence -> new ProbeOutcome.Undecided(silence.reason());
            case Answer.Response response -> outcome(response, credential, now);
        };
    }

    private static ProbeOutcome outcome(Answer.Response response, CredentialView credential, Instant now) {
        int status = response.status();
        if (status == 401 || status == 403) {
            return new ProbeOutcome.Undecided(
                    "the authorization server refuses the actuator's own client, " + response.line());
        }
        if (status != 200 || response.active().isEmpty()) {
            return new ProbeOutcome.Undecided("introspection answered " + response.line() + " without a verdict");
        }
        return response.active().get()
                ? new ProbeOutcome.AccessRemains(Evidence.statement("introspection says active"))
                : inactive(credential, now);
    }

    private static ProbeOutcome inactive(CredentialView credential, Instant now) {
        var evidence = Evidence.statement("introspection says inactive");
        boolean asked = credential.validation() == Validation.INTROSPECTION;
        if (asked || credential.expiresAt().filter(e -> !e.isAfter(now)).isPresent()) {
            return new ProbeOutcome.AccessEnded(evidence);
        }
        // Whoever checks the signature only goes on honouring it: inactive at the issuer is not the end of access.
        return credential
                .expiresAt()
                .<ProbeOutcome>map(until -> new ProbeOutcome.AccessLapses(evidence, until))
                .orElseGet(() -> new ProbeOutcome.Unprovable(
                        "inactive at the issuer, but it may be checked locally and its" + " expiry is unknown"));
    }

    /** Without the token nobody can be asked; only time can tell. */
    static ProbeOutcome withoutToken(CredentialView credential, Instant now) {
        return credential.expiresAt().filter(e -> !e.isAfter(now)).isPresent()
                ? new ProbeOutcome.AccessEnded(Evidence.onRecord("expired according to the inventory"))
                : new ProbeOutcome.Unprovable("the inventory holds no token, introspection needs it");
    }
}
