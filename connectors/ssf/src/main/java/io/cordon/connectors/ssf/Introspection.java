package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpTarget;
import io.cordon.connectors.http.Trouble;
import java.time.Instant;
import java.util.Map;

/** Asks the authorization server behind a receiver whether a token still lives (RFC 7662). */
final class Introspection {
    private Introspection() {}

    static ProbeOutcome ask(HttpTarget target, ProbeConfig config, SecretValue token, ProbeRequest request) {
        var answer = ask(target, config, token);
        return Trouble.ofProbe(answer, "introspection").orElseGet(() -> meaning((HttpAnswer.Response) answer, request));
    }

    static HttpAnswer ask(HttpTarget target, ProbeConfig config, SecretValue token) {
        try (SecretValue secret = config.clientSecret().read()) {
            return target.call(HttpCall.post(config.introspectionEndpoint())
                    .basic(config.clientId(), secret)
                    .form(Map.of("token", token.reveal())));
        }
    }

    private static ProbeOutcome meaning(HttpAnswer.Response response, ProbeRequest request) {
        JsonNode active = response.body().path("active");
        if (response.status() != 200 || !active.isBoolean()) {
            return new ProbeOutcome.Undecided("introspection answered " + response.status() + " without a verdict");
        }
        return active.booleanValue()
                ? new ProbeOutcome.AccessRemains(Evidence.statement("introspection says active"))
                : inactive(request.point().credential(), request.now());
    }

    private static ProbeOutcome inactive(CredentialView credential, Instant now) {
        var evidence = Evidence.statement("introspection says inactive");
        if (credential.validation() == Validation.INTROSPECTION || expired(credential, now)) {
            return new ProbeOutcome.AccessEnded(evidence);
        }
        // Whoever checks the signature only goes on honouring it.
        return credential
                .expiresAt()
                .<ProbeOutcome>map(until -> new ProbeOutcome.AccessLapses(evidence, until))
                .orElseGet(() -> new ProbeOutcome.Unprovable(
                        "inactive at the issuer, but it may be checked locally and its expiry is unknown"));
    }

    /** Without a token or somebody to ask only time can tell. */
    static ProbeOutcome byTime(CredentialView credential, Instant now) {
        return expired(credential, now)
                ? new ProbeOutcome.AccessEnded(Evidence.onRecord("expired according to the inventory"))
                : new ProbeOutcome.Unprovable(
                        "receivers took the event; what they did with it they do not say, and there is no probe");
    }

    private static boolean expired(CredentialView credential, Instant now) {
        return credential.expiresAt().filter(at -> !at.isAfter(now)).isPresent();
    }
}
