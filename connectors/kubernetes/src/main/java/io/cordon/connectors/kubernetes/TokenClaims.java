package io.cordon.connectors.kubernetes;

import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.JwtClaims;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a token says of itself. It is not verified: the API server does that, this only says what to ask it.
 *
 * @param audiences whom it is for; empty if it does not say
 */
record TokenClaims(List<String> audiences, Optional<Instant> expiry) {
    TokenClaims {
        audiences = List.copyOf(audiences);
    }

    /** One that is no JWT says nothing, and is reviewed as it is. */
    static TokenClaims of(SecretValue token) {
        return JwtClaims.of(token)
                .map(claims -> new TokenClaims(claims.audiences(), claims.expiry()))
                .orElseGet(() -> new TokenClaims(List.of(), Optional.empty()));
    }
}
