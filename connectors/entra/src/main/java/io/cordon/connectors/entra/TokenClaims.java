package io.cordon.connectors.entra;

import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.JwtClaims;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Two claims of an access token, read without believing them: whom it is for and when it ends. */
record TokenClaims(List<String> audiences, Optional<Instant> expiry) {
    private static final String GRAPH = "00000003-0000-0000-c000-000000000000";

    TokenClaims {
        audiences = List.copyOf(audiences);
    }

    /** Empty for one that is no JWT. */
    static Optional<TokenClaims> of(SecretValue token) {
        return JwtClaims.of(token).map(claims -> new TokenClaims(claims.audiences(), claims.expiry()));
    }

    /** Graph refuses a token that is for another service, however alive it is: its refusal proves something about its own only. */
    boolean isForGraph(EntraConfig config) {
        return audiences.stream()
                .anyMatch(audience -> audience.equals(GRAPH)
                        || audience.replaceFirst("/+$", "").equals(config.audience()));
    }
}
