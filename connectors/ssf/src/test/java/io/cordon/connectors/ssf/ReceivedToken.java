package io.cordon.connectors.ssf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A token as a receiver validates it, with another library than the one that signed it. */
record ReceivedToken(String typ, String keyId, JsonNode claims) {

    static ReceivedToken validated(String token, String jwks) throws JoseException {
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256"));
        jws.setCompactSerialization(token);
        List<JsonWebKey> keys = new JsonWebKeySet(jwks).findJsonWebKeys(jws.getKeyIdHeaderValue(), null, null, null);
        if (keys.size() != 1) {
            throw new JoseException("no key " + jws.getKeyIdHeaderValue());
        }
        jws.setKey(keys.getFirst().getKey());
        if (!jws.verifySignature()) {
            throw new JoseException("signature is wrong");
        }
        try {
            return new ReceivedToken(
                    jws.getHeader("typ"), jws.getKeyIdHeaderValue(), new ObjectMapper().readTree(jws.getPayload()));
        } catch (JsonProcessingException e) {
            throw new JoseException("claims are not JSON", e);
        }
    }

    String event() {
        return claims.path("events").fieldNames().next();
    }

    JsonNode eventClaims() {
        return claims.path("events").path(event());
    }
}
