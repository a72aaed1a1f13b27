package io.cordon.connectors.okta;

import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.Trouble;
import java.util.Optional;

/** Asks the authorization server about a token, and says what its word is worth where others check a signature only. */
final class TokenProbe {
    private TokenProbe() {}

    /** Empty if there is no token or nobody to ask. */
    static Optional<ProbeOutcome> of(Okta okta, ProbeRequest request) {
        return request.point().credential().secret().flatMap(okta::introspect).map(answer -> read(answer, request));
    }

    private static ProbeOutcome read(HttpAnswer answer, ProbeRequest request) {
        String what = "introspection";
        return Trouble.ofProbe(answer, what).orElseGet(() -> {
            var response = (HttpAnswer.Response) answer;
            if (!response.accepted() || !response.body().path("active").isBoolean()) {
                return new ProbeOutcome.Undecided(what + " answered " + response.status() + " without a verdict");
            }
            return response.body().path("active").asBoolean()
                    ? new ProbeOutcome.AccessRemains(Evidence.statement("introspection says active"))
                    : ended(Evidence.statement("introspection says inactive"), request);
        });
    }

    /** The issuer has ended it; whoever checks the signature only honours it until it expires. */
    static ProbeOutcome ended(Evidence evidence, ProbeRequest request) {
        CredentialView credential = request.point().credential();
        boolean asked = credential.validation() == Validation.INTROSPECTION;
        if (asked
                || credential
                        .expiresAt()
                        .filter(end -> !end.isAfter(request.now()))
                        .isPresent()) {
            return new ProbeOutcome.AccessEnded(evidence);
        }
        return credential
                .expiresAt()
                .<ProbeOutcome>map(until -> new ProbeOutcome.AccessLapses(evidence, until))
                .orElseGet(() -> new ProbeOutcome.Unprovable(
                        "ended at Okta, but tokens may be checked locally and their expiry is unknown"));
    }
}
