package io.cordon.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.SecretValue;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A short JWT by which a connector names itself: compact form, RS256 (RFC 7515, RFC 7518). It only signs; nothing here reads or trusts a
 * JWT, which is why the JDK's signature is enough.
 */
public final class SignedAssertion {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final byte[] RSA_ALGORITHM = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private SignedAssertion() {}

    /**
     * Signs claims with an RSA key.
     *
     * @param pem private key, PKCS#8 or PKCS#1
     * @param header members besides {@code alg}
     * @throws ConnectorException if the key cannot be used
     */
    public static SecretValue rs256(SecretValue pem, ObjectNode header, JsonNode claims) {
        ObjectNode whole = header.deepCopy().put("alg", "RS256");
        String signed = encode(whole.toString().getBytes(UTF_8)) + "."
                + encode(claims.toString().getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key(pem.reveal()));
            signature.update(signed.getBytes(UTF_8));
            return SecretValue.of(signed + "." + encode(signature.sign()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Not the cause: a parser's message may repeat a piece of the key.
            throw new ConnectorException("the private key cannot sign, "
                    + e.getClass().getSimpleName() + ": expected RSA in PEM, PKCS#8 or PKCS#1");
        }
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
        byte[] pkcs8 = pem.contains("BEGIN RSA PRIVATE KEY") ? wrapped(der) : der;
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    /** PKCS#1 is what PKCS#8 wraps: version, algorithm, and the key as an octet string. */
    private static byte[] wrapped(byte[] pkcs1) {
        return tagged(0x30, joined(RSA_ALGORITHM, tagged(0x04, pkcs1)));
    }

    private static byte[] tagged(int tag, byte[] content) {
        if (content.length > 0xffff) {
            throw new IllegalArgumentException("key too long");
        }
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) tag)
                .put((byte) 0x82)
                .putShort((short) content.length)
                .put(content)
                .array();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static String encode(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
