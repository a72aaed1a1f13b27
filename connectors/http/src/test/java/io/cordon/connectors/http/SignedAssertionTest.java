package io.cordon.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.SecretValue;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedAssertionTest {
    private static final int PKCS8_HEAD = 26;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldSignSoThatThePublicKeyVerifies(boolean pkcs8) throws Exception {
        // Given
        KeyPair pair = pair();
        byte[] der = pair.getPrivate().getEncoded();
        String pem = pkcs8
                ? pem("PRIVATE KEY", der)
                : pem("RSA PRIVATE KEY", Arrays.copyOfRange(der, PKCS8_HEAD, der.length));

        // When
        String[] jwt = SignedAssertion.rs256(
                        SecretValue.of(pem),
                        JSON.objectNode().put("kid", "k1"),
                        JSON.objectNode().put("iss", "me"))
                .reveal()
                .split("\\.", -1);

        // Then
        assertThat(text(jwt[0])).isEqualTo("{\"kid\":\"k1\",\"alg\":\"RS256\"}");
        assertThat(text(jwt[1])).isEqualTo("{\"iss\":\"me\"}");
        assertThat(verifies(pair, jwt)).isTrue();
    }

    @Test
    void shouldSayWhatIsWrongWithAKeyWithoutShowingIt() {
        // Given
        SecretValue pem = SecretValue.of(pem("PRIVATE KEY", "no key at all".getBytes(UTF_8)));

        // When / Then
        assertThatThrownBy(() -> SignedAssertion.rs256(pem, JSON.objectNode(), JSON.objectNode()))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("expected RSA in PEM")
                .hasNoCause();
    }

    private static boolean verifies(KeyPair pair, String[] jwt) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(pair.getPublic());
        signature.update((jwt[0] + "." + jwt[1]).getBytes(UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(jwt[2]));
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
