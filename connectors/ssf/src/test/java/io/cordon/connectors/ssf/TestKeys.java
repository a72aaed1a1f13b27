package io.cordon.connectors.ssf;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.cordon.connectors.api.SecretRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;

/** Signing keys in files, as an operator keeps them. */
final class TestKeys {
    /** A key that is always due. */
    static final RSAKey LASTING = key("lasting", 2048, null, null);

    private TestKeys() {}

    static RSAKey key(String id, int bits, Instant from, Instant until) {
        try {
            return new RSAKeyGenerator(bits, true)
                    .keyID(id)
                    .notBeforeTime(from == null ? null : Date.from(from))
                    .expirationTime(until == null ? null : Date.from(until))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static SecretRef.InFile file(RSAKey... keys) {
        return new SecretRef.InFile(secret(new JWKSet(Arrays.<JWK>asList(keys)).toString(false)));
    }

    static Path secret(String text) {
        try {
            var file = Files.createTempFile("cordon-test", ".secret");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
